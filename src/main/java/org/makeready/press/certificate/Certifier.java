package org.makeready.press.certificate;

import java.awt.Shape;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.makeready.press.certificate.Certificate.CaseSeverity;
import org.makeready.press.certificate.Certificate.FailingCase;
import org.makeready.press.certificate.trial.TextTrials;
import org.makeready.press.colour.Ink;
import org.makeready.press.colour.Separation;
import org.makeready.press.composition.Composer;
import org.makeready.press.composition.CompositionResult;
import org.makeready.press.composition.SlotResult;
import org.makeready.press.design.Choices;
import org.makeready.press.design.PictureChoice;
import org.makeready.press.font.FontSupply;
import org.makeready.press.geometry.JavaPath;
import org.makeready.press.geometry.Rect;
import org.makeready.press.hash.Sha256;
import org.makeready.press.item.EmojiSupply;
import org.makeready.press.item.Item;
import org.makeready.press.preflight.PreflightProfile;
import org.makeready.press.template.Art;
import org.makeready.press.template.Face;
import org.makeready.press.template.Slot;
import org.makeready.press.template.Template;

/// Puts worst-case inputs into a template and says what came of them: whatever is not refused has to be printed well. A
/// pure function, safe to share between threads.
///
/// Each text slot is tried alone, in every font it offers. Inks are not tried one by one: what lies behind each letter
/// is read once, as shares of palette roles, and judged in all combinations of the offered inks that meet there, or,
/// where these are more than 1,500, in so many that every two inks meet. Options and pictures are combined alike, up to
/// 12 ways to look at a face. What goes wrong does so between two choices: the words and their ground.
public final class Certifier {
    private static final int MOST_SCENES = 12;
    private static final long CACHED_BYTES = 24 << 20;
    private final FontSupply fonts;
    private final EmojiSupply emoji;
    private final String supplies;

    public Certifier(FontSupply fonts, EmojiSupply emoji) {
        this.fonts = fonts;
        this.emoji = emoji;
        this.supplies = Sha256.hex(Stream.concat(
                        fonts.families().stream()
                                .flatMap(family -> family.fonts().stream())
                                .map(font -> font.id() + " " + font.hash())
                                .sorted(),
                        Stream.of("emoji " + emoji.hash()))
                .collect(Collectors.joining("\n"))
                .getBytes(StandardCharsets.UTF_8));
    }

    /// SHA-256 (hex) over all fonts and emoji pictures there are to print with.
    public String supplies() {
        return supplies;
    }

    /// What is judged, by which rules, and what was found so far.
    static final class Certification {
        private final Template template;
        private final PreflightProfile profile;
        private final Separation separation;
        private final Composer composer;
        private final CaseTally ledger = new CaseTally();
        private int texts;
        private int set;
        private int letters;

        private Certification(Template template, PreflightProfile profile, Separation separation, Composer composer) {
            this.template = template;
            this.profile = profile;
            this.separation = separation;
            this.composer = composer;
        }

        Template template() {
            return template;
        }

        PreflightProfile profile() {
            return profile;
        }

        Separation separation() {
            return separation;
        }

        CaseTally ledger() {
            return ledger;
        }

        void countLetters(int more) {
            letters += more;
        }

        private void countTrials(List<TextTrials.TextTrial> cases) {
            texts += cases.size();
            set += (int) cases.stream()
                    .filter(one -> !(one.filled() instanceof SlotResult.UnfilledSlot))
                    .count();
        }
    }

    /// @param profile    the minimums of the print files it is for
    /// @param separation how colours become inks on the product, within its limit
    public Certificate certify(Template template, PreflightProfile profile, Separation separation) {
        var job = new Certification(template, profile, separation, new Composer(fonts, emoji, CACHED_BYTES));
        checkSamples(job);
        for (var face : template.faces()) checkFace(job, face);
        new InkAmountCheck(job).check();
        var results = job.ledger.results();
        var counts = new Certificate.Counts(
                job.texts,
                job.set,
                job.texts - job.set,
                job.letters,
                results.get(CertificateCheck.CONTRAST.ordinal()).cases());
        return new Certificate(template.hash(), Composer.version(), supplies, counts, results, job.ledger.failings());
    }

    private void checkSamples(Certification job) {
        checkSample(job, "The template with its defaults", Choices.NONE);
        job.template
                .samples()
                .forEach(sample -> checkSample(job, "Sample \"%s\"".formatted(sample.title()), sample.choices()));
    }

    private void checkSample(Certification job, String name, Choices choices) {
        job.ledger.count(CertificateCheck.SAMPLES, 1);
        if (!(job.composer.compose(job.template, choices) instanceof CompositionResult.Refused(var problems))) return;
        var problem = problems.getFirst();
        job.ledger.addFailingCase(
                name,
                1,
                new FailingCase(
                        CertificateCheck.SAMPLES,
                        CaseSeverity.FAILURE,
                        job.template.faces().getFirst().name(),
                        problem.slot(),
                        "",
                        choices,
                        new Rect(0, 0, 0, 0),
                        problem.code(),
                        "printed",
                        "%s cannot be printed: %s".formatted(name, problem.message()),
                        problem.hint()));
    }

    private void checkFace(Certification job, Face face) {
        var scenes = arrangements(job);
        new ThinLineCheck(job, face).check(scenes.getFirst());
        var places = job.template.art(face).stream().flatMap(Art::places).toList();
        for (var place : places) {
            if (job.template.slot(place.slot()).orElseThrow() instanceof Slot.Text slot)
                checkText(job, face, place, slot, scenes);
        }
    }

    private void checkText(
            Certification job, Face face, Art.Place place, Slot.Text slot, List<SlotSurroundings.Arrangement> scenes) {
        var cases = new ArrayList<TextTrials.TextTrial>();
        for (var id : slot.fonts())
            cases.addAll(new TextTrials(
                            job.composer,
                            job.template,
                            place,
                            slot,
                            fonts.font(id).orElseThrow())
                    .run());
        job.countTrials(cases);
        var stages = scenes.stream()
                .map(scene -> SlotSurroundings.of(job.template, face, slot.name(), scene))
                .toList();
        var shown = stages.stream().filter(SlotSurroundings::shown).findFirst();
        if (shown.isEmpty()) return;
        var check = new TextTrialCheck(job, slot, place, face, shown.get().frame());
        check.check(cases);
        new InkAmountCheck(job).check(slot, face, check.smallest());
        check.checkLegibility(
                cases, backgrounds(job, face, slot, scenes, stages), uploadAreas(job, face, scenes.getFirst()));
    }

    /// Where customers' own pictures come to lie.
    private static List<Shape> uploadAreas(Certification job, Face face, SlotSurroundings.Arrangement scene) {
        return job.template.art(face).stream()
                .flatMap(Art::places)
                .filter(place -> job.template.slot(place.slot()).orElseThrow() instanceof Slot.Picture picture
                        && picture.upload())
                .<Shape>flatMap(place -> {
                    var stage = SlotSurroundings.of(job.template, face, place.slot(), scene);
                    return stage.shown()
                            ? Stream.of(JavaPath.of(
                                    place.frame()
                                            .transform(stage.frame().toPage().times(place.transform())),
                                    false))
                            : Stream.of();
                })
                .toList();
    }

    /// One ground for each scene that looks different around the face's words.
    private static List<TextBackground> backgrounds(
            Certification job,
            Face face,
            Slot.Text slot,
            List<SlotSurroundings.Arrangement> scenes,
            List<SlotSurroundings> stages) {
        var area = face.bleedBox();
        var kept = new ArrayList<SlotSurroundings>();
        var grounds = new ArrayList<TextBackground>();
        for (int i = 0; i < scenes.size(); i++) {
            var stage = stages.get(i);
            if (!stage.shown()
                    || kept.stream()
                            .anyMatch(known -> known.below().same(stage.below())
                                    && known.above().same(stage.above()))) continue;
            kept.add(stage);
            grounds.add(TextBackground.of(job.template, face, stage, area, slot.name(), scenes.get(i)));
        }
        return grounds;
    }

    /// The ways a face may look besides its words and inks, in black.
    private static List<SlotSurroundings.Arrangement> arrangements(Certification job) {
        var template = job.template;
        var options = template.slots().stream()
                .filter(Slot.Option.class::isInstance)
                .map(Slot::name)
                .toList();
        var pictures = template.slots().stream()
                .filter(Slot.Picture.class::isInstance)
                .map(Slot.Picture.class::cast)
                .toList();
        var sizes = new ArrayList<Integer>();
        options.forEach(_ -> sizes.add(2));
        pictures.forEach(picture -> sizes.add(pictureNames(picture).size()));
        var inks = TextBackground.channelInks(
                template.palette().stream().map(role -> role.name()).sorted().toList(),
                template.palette().size());
        return PairwiseCombinations.rows(sizes, MOST_SCENES).stream()
                .map(row -> arrangement(job, row, options, pictures, inks))
                .toList();
    }

    private static List<String> pictureNames(Slot.Picture picture) {
        return Stream.concat(Stream.of(picture.initial()), picture.offered().stream())
                .distinct()
                .toList();
    }

    private static SlotSurroundings.Arrangement arrangement(
            Certification job,
            int[] row,
            List<String> options,
            List<Slot.Picture> pictures,
            SortedMap<String, Ink> inks) {
        var shown = new TreeMap<String, Boolean>();
        for (int i = 0; i < options.size(); i++) shown.put(options.get(i), row[i] == 0);
        var chosen = new TreeMap<String, PictureChoice>();
        for (int i = 0; i < pictures.size(); i++)
            chosen.put(
                    pictures.get(i).name(),
                    PictureChoice.of(pictureNames(pictures.get(i)).get(row[options.size() + i])));
        var filled = new TreeMap<String, Item>();
        if (job.composer.compose(job.template, Choices.of(Map.of(), Map.of(), Map.of(), chosen, Map.of()))
                instanceof CompositionResult.Ready(var composition)) {
            pictures.forEach(
                    picture -> filled.put(picture.name(), composition.filled().get(picture.name())));
        }
        filled.values().removeIf(item -> item == null);
        return new SlotSurroundings.Arrangement(inks, shown, filled);
    }
}
