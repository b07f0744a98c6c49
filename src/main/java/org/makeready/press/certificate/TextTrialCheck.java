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
import org.makeready.press.certificate.Certificate.CaseSeverity;
import org.makeready.press.certificate.Certificate.FailingCase;
import org.makeready.press.certificate.trial.TextTrials;
import org.makeready.press.certificate.trial.TrialKind;
import org.makeready.press.colour.Ink;
import org.makeready.press.composition.SlotResult;
import org.makeready.press.contrast.Background;
import org.makeready.press.design.Choices;
import org.makeready.press.geometry.Rect;
import org.makeready.press.geometry.Transform;
import org.makeready.press.template.Art;
import org.makeready.press.template.Face;
import org.makeready.press.template.InkRole;
import org.makeready.press.template.Slot;
import org.makeready.press.template.Template;

/// Judges what came of the trials of one text slot.
final class TextTrialCheck {
    private static final double TOLERANCE = 0.1;
    private static final Rect NOWHERE = new Rect(0, 0, 0, 0);
    /// What is looked at behind: words as they are meant, as small as they get, and as large.
    private static final Set<TrialKind> READ = Set.of(
            TrialKind.OWN,
            TrialKind.PROSE,
            TrialKind.WIDEST,
            TrialKind.CAPITALS,
            TrialKind.ONE_WORD,
            TrialKind.ONE_LETTER);

    private final Certifier.Certification job;
    private final Template template;
    private final Slot.Text slot;
    private final Art.Place place;
    private final Face face;
    private final SafeArea safe;
    private final Transform toPage;
    private final CaseTally ledger;
    private double smallest = Double.MAX_VALUE;

    TextTrialCheck(Certifier.Certification job, Slot.Text slot, Art.Place place, Face face, Background.Frame frame) {
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
    void check(List<TextTrials.TextTrial> cases) {
        for (var one : cases) {
            if (one.filled() instanceof SlotResult.FilledSlot set) check(one, set, placedText(one));
        }
        checkFonts(cases);
        for (var check : List.of(
                CertificateCheck.OVERFLOW,
                CertificateCheck.WORDS,
                CertificateCheck.GLYPHS,
                CertificateCheck.SAFE_AREA,
                CertificateCheck.TEXT_SIZE)) ledger.count(check, cases.size());
    }

    /// The smallest size anything was set in, in points on the face.
    double smallest() {
        return smallest;
    }

    PlacedText placedText(TextTrials.TextTrial one) {
        // words on a path are set on the path as it lies on the face, all others in the space of their box
        var toSlot = slot.path().isPresent() || !place.transform().identity()
                ? place.transform().inverse()
                : Transform.IDENTITY;
        return PlacedText.of(slot, (SlotResult.FilledSlot) one.filled(), toSlot);
    }

    private void check(TextTrials.TextTrial one, SlotResult.FilledSlot set, PlacedText written) {
        var ink = written.inkBounds();
        if (ink.isEmpty()) return;
        checkOverflow(one, ink);
        checkWords(one, set);
        if (written.letters().stream().anyMatch(letter -> letter.glyph() == 0)) {
            fail(
                    CertificateCheck.GLYPHS,
                    one,
                    around(),
                    1,
                    "an empty box",
                    "a letter",
                    "The font does not have this character and prints an empty box instead.",
                    "Remove the font from the slot.");
        }
        double near = safe.shortfall(
                ink.stream().map(rect -> Background.onPage(rect, toPage)).toList());
        if (near > 0) {
            fail(
                    CertificateCheck.SAFE_AREA,
                    one,
                    around(),
                    near,
                    CertificateMeasures.pt(Math.max(0, face.safeMargin().pt() - near)) + " or less from the trim edge",
                    CertificateMeasures.pt(face.safeMargin().pt()) + " from the trim edge",
                    "Text is too close to the trim edge.",
                    slot.path().isPresent()
                            ? "Move the path inward, or lower the largest size."
                            : "Make the box slot-%s smaller, or move it inward.".formatted(slot.name()));
        }
        double size = set.text().size().pt() * toPage.meanScale();
        smallest = Math.min(smallest, size);
        if (size < job.profile().text() - TOLERANCE / 10) {
            fail(
                    CertificateCheck.TEXT_SIZE,
                    one,
                    around(),
                    1 / size,
                    CertificateMeasures.pt(size),
                    CertificateMeasures.pt(job.profile().text()),
                    "Letters this small fill in with ink.",
                    "Raise the smallest size of \"%s\" to %s or more."
                            .formatted(
                                    slot.name(),
                                    CertificateMeasures.pt(job.profile().text() / toPage.meanScale())));
        }
    }

    private void checkOverflow(TextTrials.TextTrial one, List<Rect> ink) {
        if (slot.path().isPresent()) return;
        var all = ink.stream().reduce(Rect::union).orElseThrow();
        var box = place.box();
        double out = Math.max(
                Math.max(box.x() - all.x(), all.right() - box.right()),
                Math.max(box.y() - all.y(), all.bottom() - box.bottom()));
        if (out > TOLERANCE) {
            fail(
                    CertificateCheck.OVERFLOW,
                    one,
                    around(),
                    out,
                    CertificateMeasures.pt(out) + " outside",
                    "inside its box",
                    "The text leaves its box but was not refused.",
                    "Make the box larger. This is also a defect of Makeready, "
                            + "which should have refused the text: please report it.");
        }
    }

    private void checkWords(TextTrials.TextTrial one, SlotResult.FilledSlot set) {
        if (!foldedLetters(one.words())
                .equals(foldedLetters(String.join("", set.text().lines())))) {
            fail(
                    CertificateCheck.WORDS,
                    one,
                    around(),
                    1,
                    "different text",
                    "the text as typed",
                    "A part of the text is not printed, but the text was not refused.",
                    "This is a defect of Makeready, which should have refused the text: please report it.");
        }
    }

    /// Letters alone, whatever their case.
    private static String foldedLetters(String words) {
        return UCharacter.foldCase(Normalizer.normalize(words, Normalizer.Form.NFC), true)
                .codePoints()
                .filter(c -> !Character.isWhitespace(c) && !Character.isSpaceChar(c))
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
    }

    private void checkFonts(List<TextTrials.TextTrial> cases) {
        for (var one : cases) {
            if (one.kind() != TrialKind.OWN || !one.words().equals(slot.initial())) continue;
            ledger.count(CertificateCheck.FONTS, 1);
            if (one.filled() instanceof SlotResult.UnfilledSlot(var problems)) {
                var failing = failing(
                        CertificateCheck.FONTS,
                        CaseSeverity.WARNING,
                        one,
                        around(),
                        problems.getFirst().code(),
                        "printed",
                        "The default text cannot be printed in this font: %s"
                                .formatted(problems.getFirst().message()),
                        "Remove the font from the slot, or make the box larger.");
                ledger.addFailingCase(one.font().id(), 1, failing);
            }
        }
    }

    /// What can be read in which inks.
    ///
    /// @param grounds one for each arrangement that looks different here
    /// @param photographs where customers' own pictures lie
    void checkLegibility(List<TextTrials.TextTrial> cases, List<TextBackground> grounds, List<Shape> photographs) {
        if (grounds.isEmpty()) return;
        var legibility = new LegibilityCheck(template, slot, grounds.getFirst().roles());
        var seen = new HashSet<String>();
        for (var one : cases) {
            if (!READ.contains(one.kind())
                    || !(one.filled() instanceof SlotResult.FilledSlot)
                    || !seen.add(one.font().id() + "\n" + one.kind() + "\n" + one.words())) continue;
            var written = placedText(one);
            for (var ground : grounds) legibility.addLetters(one, written, toPage, ground);
            if (written.letters().stream().anyMatch(letter -> within(letter, photographs))) reportPhotograph(one);
        }
        job.countLetters(legibility.letters());
        reportHidden(legibility);
        var hard = legibility.hardestCases();
        ledger.count(CertificateCheck.CONTRAST, legibility.combinations());
        hard.forEach(this::reportHardest);
        legibility.meetingRoles().stream()
                .map(name -> template.role(name).orElseThrow())
                .filter(InkRole::free)
                .forEach(this::reportFreeInk);
    }

    private void reportHidden(LegibilityCheck legibility) {
        ledger.count(CertificateCheck.COVERED, legibility.letters());
        legibility.hiddenLetters().stream()
                .findFirst()
                .ifPresent(at -> fail(
                        CertificateCheck.COVERED,
                        at.trial(),
                        at.letter(),
                        1,
                        "a hidden letter",
                        "all letters visible",
                        "Artwork covers the text, or a clip or mask cuts it off.",
                        "Move the artwork below the slot, or move the slot out of the clip or mask."));
    }

    private void reportHardest(LegibilityCheck.HardestCase hard) {
        var pair = hard.pair();
        var ground = pair.ground()
                .map(ink -> "%s (%s)".formatted(roleLabel(pair.behind()), ink.hex()))
                .orElse("the artwork");
        var message = "%s in %s on %s is hard to read."
                .formatted(slot.label(), pair.ink().hex(), ground);
        var fix = pair.ground().isEmpty()
                ? "Remove %s from the offered colours of \"%s\", or use a plainer background behind the text."
                        .formatted(pair.ink().hex(), roleLabel(pair.role()))
                : "Remove one of the two colours from those that \"%s\" and \"%s\" offer."
                        .formatted(roleLabel(pair.role()), roleLabel(pair.behind()));
        if (hard.needed() == LegibilityCheck.SMALL && hard.contrast() >= LegibilityCheck.LARGE)
            fix += " Or set the text in 18 pt or more, where 3 : 1 is enough.";
        var from = hard.example().trial();
        var choices = from.choices()
                .with(Choices.of(
                        Map.of(),
                        hexes(hard.inks()),
                        Map.of(),
                        Map.of(),
                        options(hard.example().arrangement())));
        ledger.addFailingCase(
                pair.toString(),
                hard.needed() / hard.contrast(),
                new FailingCase(
                        CertificateCheck.CONTRAST,
                        CaseSeverity.FAILURE,
                        face.name(),
                        slot.name(),
                        from.kind().id(),
                        choices,
                        hard.example().letter(),
                        CertificateMeasures.contrast(hard.contrast()),
                        CertificateMeasures.contrast(hard.needed()),
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
    private Map<String, Boolean> options(SlotSurroundings.Arrangement scene) {
        var changed = new TreeMap<>(scene.options());
        template.slots().forEach(option -> {
            if (option instanceof Slot.Option(String name, String _, boolean initial)) changed.remove(name, initial);
        });
        return changed;
    }

    private String roleLabel(String role) {
        return template.role(role).orElseThrow().label();
    }

    /// Told once for each role, whatever is written in it or on it.
    private void reportFreeInk(InkRole role) {
        ledger.addFailingCase(
                "free " + role.name(),
                1,
                new FailingCase(
                        CertificateCheck.CONTRAST,
                        CaseSeverity.WARNING,
                        template.faces().getFirst().name(),
                        "",
                        "",
                        Choices.NONE,
                        NOWHERE,
                        "any ink",
                        "inks with enough contrast",
                        ("Customers may choose any ink for \"%s\", even one in which text cannot be read. "
                                        + "They are warned while they choose.")
                                .formatted(role.label()),
                        "Offer only inks with enough contrast, or accept the warning."));
    }

    private boolean within(PlacedText.PlacedLetter letter, List<Shape> photographs) {
        var middle = toPage.apply(letter.outline().bounds().centre());
        return photographs.stream().anyMatch(photograph -> photograph.contains(middle.x(), middle.y()));
    }

    private void reportPhotograph(TextTrials.TextTrial one) {
        ledger.addFailingCase(
                "photograph",
                1,
                failing(
                        CertificateCheck.CONTRAST,
                        CaseSeverity.WARNING,
                        one,
                        around(),
                        "customers' own pictures",
                        "a plain background",
                        ("\"%s\" is printed on pictures of your customers, "
                                        + "and some pictures are too light or too dark for it. "
                                        + "Customers are warned while they choose.")
                                .formatted(slot.label()),
                        "Draw a band or a panel behind the text, or give it an outline."));
    }

    private void fail(
            CertificateCheck check,
            TextTrials.TextTrial one,
            Rect where,
            double badness,
            String measured,
            String allowed,
            String message,
            String fix) {
        ledger.addFailingCase(
                one.font().id(),
                badness,
                failing(check, CaseSeverity.FAILURE, one, where, measured, allowed, message, fix));
    }

    private FailingCase failing(
            CertificateCheck check,
            CaseSeverity severity,
            TextTrials.TextTrial one,
            Rect where,
            String measured,
            String allowed,
            String message,
            String fix) {
        return new FailingCase(
                check,
                severity,
                face.name(),
                slot.name(),
                one.kind().id(),
                one.choices(),
                where,
                measured,
                allowed,
                message,
                fix);
    }

    private Rect around() {
        return Background.onPage(place.box(), toPage);
    }
}
