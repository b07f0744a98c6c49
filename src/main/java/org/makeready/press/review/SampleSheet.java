package org.makeready.press.review;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.makeready.press.artwork.Clip;
import org.makeready.press.artwork.Style;
import org.makeready.press.certificate.trial.TextTrials;
import org.makeready.press.certificate.trial.TrialKind;
import org.makeready.press.colour.Ink;
import org.makeready.press.colour.Paint;
import org.makeready.press.colour.Tint;
import org.makeready.press.composition.Composer;
import org.makeready.press.composition.Composition;
import org.makeready.press.composition.CompositionResult;
import org.makeready.press.composition.SlotResult;
import org.makeready.press.design.Choices;
import org.makeready.press.font.FontSupply;
import org.makeready.press.geometry.Length;
import org.makeready.press.geometry.Outline;
import org.makeready.press.geometry.Rect;
import org.makeready.press.geometry.Size;
import org.makeready.press.geometry.Transform;
import org.makeready.press.hash.Sha256;
import org.makeready.press.template.Art;
import org.makeready.press.template.Face;
import org.makeready.press.template.InkRole;
import org.makeready.press.template.Slot;
import org.makeready.press.template.Template;
import org.makeready.press.template.TrimShape;

/// One sheet on which a person sees what customers may make of a template: texts down, palettes across, and the fonts
/// in turn, so that each meets other words and colours every time. Each cell is what the press prints. At most eight
/// rows of four.
public final class SampleSheet {
    public static final int COLUMNS = 4, ROWS = 8;
    private static final double MARGIN = 30, GAP = 20, CELL = 300, HEAD = 58, HEADING = 26, CAPTION = 14, ROW_GAP = 16;
    private static final Ink PAPER = new Ink(0xF4F4F2), EDGE = new Ink(0xC4C4C0);
    private static final String TITLE_INK = "title",
            CAPTION_INK = "caption",
            BOLD = "montserrat-bold",
            PLAIN = "noto-sans";
    private final Composer composer;
    private final FontSupply fonts;
    private final Template template;
    private final List<Art> art = new ArrayList<>();
    private final List<Slot> captions = new ArrayList<>();
    private double y;

    private SampleSheet(Composer composer, FontSupply fonts, Template template) {
        this.composer = composer;
        this.fonts = fonts;
        this.template = template;
    }

    /// The sheet as a composition of one face, for any writer.
    public static Composition of(Composer composer, FontSupply fonts, Template template) {
        return new SampleSheet(composer, fonts, template).drawSheet();
    }

    private Composition drawSheet() {
        addCaption(template.title(), BOLD, TITLE_INK, 22, new Rect(MARGIN, MARGIN, width() - 2 * MARGIN, 26));
        addCaption(
                "%s · texts down, palettes across, fonts in turn".formatted(template.slug()),
                PLAIN,
                CAPTION_INK,
                10,
                new Rect(MARGIN, MARGIN + 30, width() - 2 * MARGIN, 12));
        y = MARGIN + HEAD;
        var palettes = palettes();
        int number = 0;
        for (var row : rows()) {
            addCaption(row.name, BOLD, TITLE_INK, 11, new Rect(MARGIN, y, width() - 2 * MARGIN, 14));
            y += HEADING;
            for (int column = 0; column < palettes.size(); column++)
                addCell(row, palettes.get(column), column, number++);
            y += height() + CAPTION + ROW_GAP;
        }
        return compose(sheet());
    }

    private double width() {
        return 2 * MARGIN + COLUMNS * CELL + (COLUMNS - 1) * GAP;
    }

    /// Of a cell: all faces side by side.
    private double scale() {
        double all = template.faces().stream()
                .mapToDouble(face -> face.trim().width().pt())
                .sum();
        return (CELL - (template.faces().size() - 1) * GAP / 2) / all;
    }

    private double height() {
        return scale()
                * template.faces().stream()
                        .mapToDouble(face -> face.trim().height().pt())
                        .max()
                        .orElseThrow();
    }

    /// @param texts what is written; in trials as much of it as fits
    private record SampleRow(String name, Optional<TrialKind> trial, Map<String, String> texts) {}

    private List<SampleRow> rows() {
        var rows = new ArrayList<SampleRow>();
        rows.add(new SampleRow("As it is", Optional.empty(), Map.of()));
        for (var sample : template.samples()) {
            boolean said = rows.stream()
                    .anyMatch(row -> row.texts.equals(sample.choices().texts()));
            if (rows.size() < 3 && !said)
                rows.add(new SampleRow(
                        "Sample: " + sample.title(),
                        Optional.empty(),
                        sample.choices().texts()));
        }
        rows.add(trial("As much as fits", TrialKind.PROSE));
        rows.add(trial("Capitals", TrialKind.CAPITALS));
        rows.add(trial("Accents", TrialKind.ACCENTS));
        rows.add(trial("Right to left", TrialKind.ARABIC));
        rows.add(trial("Emoji", TrialKind.EMOJI));
        return rows.subList(0, Math.min(ROWS, rows.size()));
    }

    private static SampleRow trial(String name, TrialKind trial) {
        return new SampleRow(name, Optional.of(trial), Map.of());
    }

    private record SamplePalette(String name, Map<String, String> inks) {}

    /// As it is, as the samples have it, and then each role one offered ink further.
    private List<SamplePalette> palettes() {
        var palettes = new ArrayList<SamplePalette>();
        palettes.add(new SamplePalette("own palette", Map.of()));
        for (var sample : template.samples()) {
            boolean known = palettes.stream()
                    .anyMatch(palette -> palette.inks.equals(sample.choices().inks()));
            if (palettes.size() < COLUMNS && !known)
                palettes.add(new SamplePalette(sample.title(), sample.choices().inks()));
        }
        for (int step = 1; palettes.size() < COLUMNS && step <= COLUMNS; step++) palettes.add(stepped(step));
        return palettes;
    }

    private SamplePalette stepped(int step) {
        var inks = new TreeMap<String, String>();
        for (var role : template.palette()) {
            var offered = role.offeredInks();
            inks.put(role.name(), offered.get(step % offered.size()).hex());
        }
        return new SamplePalette("offered inks " + step, inks);
    }

    private void addCell(SampleRow row, SamplePalette palette, int column, int number) {
        var chosen = new TreeMap<String, String>();
        for (var slot : template.slots())
            if (slot instanceof Slot.Text text)
                chosen.put(
                        text.name(),
                        number == 0
                                ? text.fonts().getFirst()
                                : text.fonts()
                                        .get((number + number / COLUMNS)
                                                % text.fonts().size()));
        var choices = Choices.of(
                row.trial.map(trial -> trialWords(trial, chosen)).orElse(row.texts),
                palette.inks,
                chosen,
                Map.of(),
                Map.of());
        double x = MARGIN + column * (CELL + GAP);
        if (composer.compose(template, choices) instanceof CompositionResult.Ready(var composition))
            draw(composition, x);
        else
            addCaption(
                    "Refused: these words do not fit in these fonts",
                    PLAIN,
                    CAPTION_INK,
                    8,
                    new Rect(x, y + height() / 2, CELL, 12));
        var names = String.join(
                ", ", new LinkedHashSet<>(chosen.values()).stream().limit(3).toList());
        addCaption(names + " · " + palette.name, PLAIN, CAPTION_INK, 7.5, new Rect(x, y + height() + 4, CELL, 9));
    }

    /// For each slot as much of a trial as fits; the slot's own words where nothing of it does.
    private Map<String, String> trialWords(TrialKind trial, Map<String, String> chosen) {
        var words = new TreeMap<String, String>();
        for (var place : template.places()) {
            if (!(template.slot(place.slot()).orElseThrow() instanceof Slot.Text slot)) continue;
            new TextTrials(
                            composer,
                            template,
                            place,
                            slot,
                            fonts.font(Objects.requireNonNull(chosen.get(slot.name())))
                                    .orElseThrow())
                    .longest(trial)
                    .ifPresent(some -> words.put(slot.name(), some));
        }
        return words;
    }

    private void draw(Composition composition, double x) {
        double at = x;
        for (var side : composition.faces()) {
            var toSheet = Transform.translate(at, y).times(Transform.scale(scale(), scale()));
            art.add(new Art.Group(
                    toSheet,
                    new Clip.Inside(side.face().edge(), false),
                    1,
                    Optional.empty(),
                    OutlinedArt.of(side.items())));
            art.add(new Art.Shape(
                    side.face().edge().transform(toSheet),
                    new Style.Stroke(0.5, Style.Cap.BUTT, Style.Join.MITER, 4, List.of(), 0),
                    new Paint.Solid<>(new Tint.Fixed(EDGE), 1)));
            at += side.face().trim().width().pt() * scale() + GAP / 2;
        }
    }

    /// Set by the press itself, as small as its room makes it.
    private void addCaption(String words, String font, String ink, double size, Rect box) {
        var name = "caption-" + captions.size();
        var layout = new Slot.TextLayout(
                new Slot.SizeRange(Length.pt(4), Length.pt(size)),
                Slot.Align.LEFT,
                Slot.VerticalAlign.MIDDLE,
                0,
                1,
                Slot.Fitting.DEFAULT,
                Optional.empty());
        var appearance = new Slot.TextAppearance(
                List.of(captionFont(font)),
                ink,
                Slot.LetterCase.NONE,
                Slot.Decoration.NONE,
                Slot.FontFeatures.PLAIN,
                Slot.EmojiPrint.COLOUR);
        captions.add(new Slot.Text(
                name, name, new Slot.TextRules(words, false, Math.max(1, words.length()), 1), layout, appearance));
        art.add(new Art.Place(name, box, Outline.rectangle(box), Transform.IDENTITY));
    }

    /// The font, or any where the supply lacks it.
    private String captionFont(String wanted) {
        return fonts.font(wanted).isPresent()
                ? wanted
                : fonts.families().getFirst().fonts().getFirst().id();
    }

    private Template sheet() {
        var size = new Size(Length.pt(width()), Length.pt(y + MARGIN - ROW_GAP));
        var face = new Face("sheet", size, new TrimShape.Rectangle(Length.ZERO), Length.ZERO, Length.ZERO);
        var all = new ArrayList<Art>();
        all.add(new Art.Shape(
                Outline.rectangle(face.trimBox()), Style.FILL, new Paint.Solid<>(new Tint.Fixed(PAPER), 1)));
        all.addAll(art);
        var palette = List.of(
                new InkRole(TITLE_INK, "", new Ink(0x1B1B1B), List.of(), false),
                new InkRole(CAPTION_INK, "", new Ink(0x6B6B68), List.of(), false));
        return new Template(
                new Template.Identity(
                        template.slug(),
                        Sha256.hex(("samples " + template.hash()).getBytes(StandardCharsets.UTF_8)),
                        template.product(),
                        template.size()),
                new Template.CatalogFacts(template.title() + ", samples", "", Locale.ENGLISH, Map.of()),
                new Template.Artwork(List.of(face), Map.of("sheet", List.copyOf(all)), Map.of()),
                palette,
                List.copyOf(captions),
                List.of());
    }

    /// Captions no font can set are left out.
    private Composition compose(Template sheet) {
        var texts = new TreeMap<String, String>();
        for (var place : sheet.places())
            if (composer.fill(sheet, place, Choices.NONE) instanceof SlotResult.UnfilledSlot)
                texts.put(place.slot(), "");
        return switch (composer.compose(sheet, Choices.ofTexts(texts))) {
            case CompositionResult.Ready(var composition) -> composition;
            case CompositionResult.Refused(var problems) ->
                throw new IllegalStateException("The sheet's own captions do not fit: " + problems);
        };
    }
}
