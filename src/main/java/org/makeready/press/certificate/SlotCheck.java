package org.makeready.press.certificate;

import com.ibm.icu.lang.UCharacter;
import java.awt.Shape;
import java.text.Normalizer;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.makeready.press.certificate.Certificate.Failing;
import org.makeready.press.certificate.Certificate.Severity;
import org.makeready.press.colour.Ink;
import org.makeready.press.composition.Filled;
import org.makeready.press.design.Choices;
import org.makeready.press.geometry.Rect;
import org.makeready.press.geometry.Transform;
import org.makeready.press.sight.Behind;
import org.makeready.press.template.Art;
import org.makeready.press.template.Face;
import org.makeready.press.template.Role;
import org.makeready.press.template.Slot;
import org.makeready.press.template.Template;

/// Judges what came of the trials of one text slot.
final class SlotCheck {
    private static final double TOLERANCE = 0.1;
    private static final Rect NOWHERE = new Rect(0, 0, 0, 0);
    /// What is looked at behind: words as they are meant, as small as they get, and as large.
    private static final Set<Trial> READ =
            Set.of(Trial.OWN, Trial.PROSE, Trial.WIDEST, Trial.CAPITALS, Trial.ONE_WORD, Trial.ONE_LETTER);

    private final Certifier.Job job;
    private final Template template;
    private final Slot.Text slot;
    private final Art.Place place;
    private final Face face;
    private final SafeArea safe;
    private final Transform toPage;
    private final Ledger ledger;
    private double smallest = Double.MAX_VALUE;

    SlotCheck(Certifier.Job job, Slot.Text slot, Art.Place place, Face face, Behind.Frame frame) {
        this.job = job;
        this.template = job.template();
        this.slot = slot;
        this.place = place;
        this.face = face;
        this.safe = new SafeArea(face);
        this.toPage = frame.toPage().times(place.transform());
        this.ledger = job.ledger();
    }

    /// All but what depends on inks.
    void check(List<Trials.Case> cases) {
        for (var one : cases) {
            if (one.filled() instanceof Filled.Set set) check(one, set, written(one));
        }
        checkFonts(cases);
        for (var check : List.of(Check.OVERFLOW, Check.WORDS, Check.GLYPHS, Check.SAFE_AREA, Check.TEXT_SIZE))
            ledger.count(check, cases.size());
    }

    /// The smallest size anything was set in, in points on the face.
    double smallest() {
        return smallest;
    }

    Written written(Trials.Case one) {
        // words on a path are set on the path as it lies on the face, all others in the space of their box
        var toSlot = slot.curve().isPresent() || !place.transform().identity()
                ? place.transform().inverse()
                : Transform.IDENTITY;
        return Written.of(slot, (Filled.Set) one.filled(), toSlot);
    }

    private void check(Trials.Case one, Filled.Set set, Written written) {
        var ink = written.ink();
        if (ink.isEmpty()) return;
        overflow(one, ink);
        lost(one, set);
        if (written.letters().stream().anyMatch(letter -> letter.glyph() == 0)) {
            fail(
                    Check.GLYPHS,
                    one,
                    around(one),
                    1,
                    "an empty box",
                    "a letter",
                    "The font does not have this character and prints an empty box instead.",
                    "Remove the font from the slot.");
        }
        double near = safe.tooNear(
                ink.stream().map(rect -> Behind.onPage(rect, toPage)).toList());
        if (near > 0) {
            fail(
                    Check.SAFE_AREA,
                    one,
                    around(one),
                    near,
                    Measures.pt(Math.max(0, face.safeMargin().pt() - near)) + " or less from the trim edge",
                    Measures.pt(face.safeMargin().pt()) + " from the trim edge",
                    "Text is too close to the trim edge.",
                    slot.curve().isPresent()
                            ? "Move the path inward, or lower the largest size."
                            : "Make the box slot-%s smaller, or move it inward.".formatted(slot.name()));
        }
        double size = set.text().size().pt() * toPage.meanScale();
        smallest = Math.min(smallest, size);
        if (size < job.profile().text() - TOLERANCE / 10) {
            fail(
                    Check.TEXT_SIZE,
                    one,
                    around(one),
                    1 / size,
                    Measures.pt(size),
                    Measures.pt(job.profile().text()),
                    "Letters this small fill in with ink.",
                    "Raise the smallest size of \"%s\" to %s or more."
                            .formatted(slot.name(), Measures.pt(job.profile().text() / toPage.meanScale())));
        }
    }

    private void overflow(Trials.Case one, List<Rect> ink) {
        if (slot.curve().isPresent()) return;
        var all = ink.stream().reduce(Rect::union).orElseThrow();
        var box = place.box();
        double out = Math.max(
                Math.max(box.x() - all.x(), all.right() - box.right()),
                Math.max(box.y() - all.y(), all.bottom() - box.bottom()));
        if (out > TOLERANCE) {
            fail(
                    Check.OVERFLOW,
                    one,
                    around(one),
                    out,
                    Measures.pt(out) + " outside",
                    "inside its box",
                    "The text leaves its box but was not refused.",
                    "Make the box larger. This is also a defect of Makeready, which should have refused the text: please report it.");
        }
    }

    private void lost(Trials.Case one, Filled.Set set) {
        if (!plain(one.words()).equals(plain(String.join("", set.text().lines())))) {
            fail(
                    Check.WORDS,
                    one,
                    around(one),
                    1,
                    "different text",
                    "the text as typed",
                    "A part of the text is not printed, but the text was not refused.",
                    "This is a defect of Makeready, which should have refused the text: please report it.");
        }
    }

    /// Letters alone, whatever their case.
    private static String plain(String words) {
        return UCharacter.foldCase(Normalizer.normalize(words, Normalizer.Form.NFC), true)
                .codePoints()
                .filter(c -> !Character.isWhitespace(c) && !Character.isSpaceChar(c))
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
    }

    private void checkFonts(List<Trials.Case> cases) {
        for (var one : cases) {
            if (one.trial() != Trial.OWN || !one.words().equals(slot.initial())) continue;
            ledger.count(Check.FONTS, 1);
            if (one.filled() instanceof Filled.Refused(var problems)) {
                var failing = failing(
                        Check.FONTS,
                        Severity.WARNING,
                        one,
                        around(one),
                        problems.getFirst().code(),
                        "printed",
                        "The default text cannot be printed in this font: %s"
                                .formatted(problems.getFirst().message()),
                        "Remove the font from the slot, or make the box larger.");
                ledger.fail(one.font().id(), 1, failing);
            }
        }
    }

    /// What can be read in which inks.
    ///
    /// @param grounds one for each arrangement that looks different here
    /// @param photographs where customers' own pictures lie
    void read(List<Trials.Case> cases, List<Ground> grounds, List<Shape> photographs) {
        if (grounds.isEmpty()) return;
        var legibility = new Legibility(template, slot, grounds.getFirst().roles());
        var seen = new HashSet<String>();
        for (var one : cases) {
            if (!READ.contains(one.trial())
                    || !(one.filled() instanceof Filled.Set)
                    || !seen.add(one.font().id() + "\n" + one.trial() + "\n" + one.words())) continue;
            var written = written(one);
            for (var ground : grounds) legibility.look(one, written, toPage, ground);
            if (written.letters().stream().anyMatch(letter -> within(letter, photographs))) photograph(one);
        }
        job.lookedAt(legibility.letters());
        hidden(legibility);
        var hard = legibility.hard();
        ledger.count(Check.CONTRAST, legibility.rows());
        hard.forEach(this::hard);
        legibility.meeting().stream()
                .map(name -> template.role(name).orElseThrow())
                .filter(Role::free)
                .forEach(this::free);
    }

    private void hidden(Legibility legibility) {
        ledger.count(Check.COVERED, legibility.letters());
        legibility.hidden().stream()
                .findFirst()
                .ifPresent(at -> fail(
                        Check.COVERED,
                        at.from(),
                        at.letter(),
                        1,
                        "a hidden letter",
                        "all letters visible",
                        "Artwork covers the text, or a clip or mask cuts it off.",
                        "Move the artwork below the slot, or move the slot out of the clip or mask."));
    }

    private void hard(Legibility.Hard hard) {
        var pair = hard.pair();
        var ground = pair.ground()
                .map(ink -> "%s (%s)".formatted(label(pair.behind()), ink.hex()))
                .orElse("the artwork");
        var message = "%s in %s on %s is hard to read."
                .formatted(slot.label(), pair.ink().hex(), ground);
        var fix = pair.ground().isEmpty()
                ? "Remove %s from the offered colours of \"%s\", or use a plainer background behind the text."
                        .formatted(pair.ink().hex(), label(pair.role()))
                : "Remove one of the two colours from those that \"%s\" and \"%s\" offer."
                        .formatted(label(pair.role()), label(pair.behind()));
        if (hard.needed() == Legibility.SMALL && hard.contrast() >= Legibility.LARGE)
            fix += " Or set the text in 18 pt or more, where 3 : 1 is enough.";
        var from = hard.place().from();
        var choices = from.choices()
                .with(Choices.of(
                        Map.of(),
                        hexes(hard.inks()),
                        Map.of(),
                        Map.of(),
                        options(hard.place().scene())));
        ledger.fail(
                pair.toString(),
                hard.needed() / hard.contrast(),
                new Failing(
                        Check.CONTRAST,
                        Severity.FAILURE,
                        face.name(),
                        slot.name(),
                        from.trial().id(),
                        choices,
                        hard.place().letter(),
                        Measures.contrast(hard.contrast()),
                        Measures.contrast(hard.needed()),
                        message,
                        fix));
    }

    private Map<String, String> hexes(Map<String, Ink> inks) {
        var hexes = new TreeMap<String, String>();
        inks.forEach((role, ink) -> {
            if (!template.role(role).orElseThrow().initial().equals(ink)) hexes.put(role, ink.hex());
        });
        return hexes;
    }

    /// Those that are not as the template has them.
    private Map<String, Boolean> options(Stage.Scenery scene) {
        var changed = new TreeMap<>(scene.options());
        template.slots().forEach(option -> {
            if (option instanceof Slot.Option(String name, String _, boolean initial)) changed.remove(name, initial);
        });
        return changed;
    }

    private String label(String role) {
        return template.role(role).orElseThrow().label();
    }

    /// Told once for each role, whatever is written in it or on it.
    private void free(Role role) {
        ledger.fail(
                "free " + role.name(),
                1,
                new Failing(
                        Check.CONTRAST,
                        Severity.WARNING,
                        template.faces().getFirst().name(),
                        "",
                        "",
                        Choices.NONE,
                        NOWHERE,
                        "any ink",
                        "inks with enough contrast",
                        "Customers may choose any ink for \"%s\", even one in which text cannot be read. They are warned while they choose."
                                .formatted(role.label()),
                        "Offer only inks with enough contrast, or accept the warning."));
    }

    private boolean within(Written.Letter letter, List<Shape> photographs) {
        var middle = toPage.apply(letter.outline().bounds().centre());
        return photographs.stream().anyMatch(photograph -> photograph.contains(middle.x(), middle.y()));
    }

    private void photograph(Trials.Case one) {
        ledger.fail(
                "photograph",
                1,
                failing(
                        Check.CONTRAST,
                        Severity.WARNING,
                        one,
                        around(one),
                        "customers' own pictures",
                        "a plain background",
                        "\"%s\" is printed on pictures of your customers, and some pictures are too light or too dark for it. Customers are warned while they choose."
                                .formatted(slot.label()),
                        "Draw a band or a panel behind the text, or give it an outline."));
    }

    private void fail(
            Check check,
            Trials.Case one,
            Rect where,
            double badness,
            String measured,
            String allowed,
            String message,
            String fix) {
        ledger.fail(
                one.font().id(),
                badness,
                failing(check, Severity.FAILURE, one, where, measured, allowed, message, fix));
    }

    private Failing failing(
            Check check,
            Severity severity,
            Trials.Case one,
            Rect where,
            String measured,
            String allowed,
            String message,
            String fix) {
        return new Failing(
                check,
                severity,
                face.name(),
                slot.name(),
                one.trial().id(),
                one.choices(),
                where,
                measured,
                allowed,
                message,
                fix);
    }

    private Rect around(Trials.Case one) {
        return Behind.onPage(place.box(), toPage);
    }
}
