package org.makeready.press.certificate;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.makeready.press.certificate.Certificate.CaseSeverity;
import org.makeready.press.certificate.Certificate.FailingCase;
import org.makeready.press.colour.Cmyk;
import org.makeready.press.colour.Ink;
import org.makeready.press.colour.Recipe;
import org.makeready.press.design.Choices;
import org.makeready.press.geometry.Rect;
import org.makeready.press.template.Face;
import org.makeready.press.template.InkRole;
import org.makeready.press.template.Slot;

/// Judges the inks of the palette as the press makes them.
final class InkAmountCheck {
    private static final double RICH = 0.02, DARK = 0.8, TOLERANCE = 0.005;
    private final Certifier.Certification job;

    InkAmountCheck(Certifier.Certification job) {
        this.job = job;
    }

    private Cmyk printedInk(InkRole role, Ink ink) {
        return Optional.ofNullable(role.recipes().get(ink))
                .map(Recipe::process)
                .orElseGet(() -> job.separation().of(ink));
    }

    /// Ink in any one place: what lies over each other is blended to one colour first, so that none has more than the
    /// most of its parts.
    void check() {
        double limit = Math.min(job.separation().limit(), job.profile().inkOfObject() / 100);
        for (var role : job.template().palette()) {
            for (var ink : role.offeredInks()) {
                job.ledger().count(CertificateCheck.INK, 1);
                double total = printedInk(role, ink).total();
                if (total > limit + TOLERANCE) {
                    fail(
                            CertificateCheck.INK,
                            role.name(),
                            role,
                            ink,
                            "",
                            CertificateMeasures.percent(total),
                            CertificateMeasures.percent(limit),
                            "%s in %s has too much ink and does not dry.".formatted(role.label(), ink.hex()),
                            "Give it CMYK values with less ink, or none.");
                }
            }
        }
    }

    /// Small words in black.
    void check(Slot.Text slot, Face face, double smallest) {
        if (smallest >= job.profile().blackTextBelow()) return;
        Stream.concat(Stream.of(slot.ink()), slot.decoration().accent().map(Slot.Accent::ink).stream())
                .distinct()
                .forEach(name -> check(slot, job.template().role(name).orElseThrow(), face, smallest));
    }

    private void check(Slot.Text slot, InkRole role, Face face, double smallest) {
        for (var ink : role.offeredInks()) {
            job.ledger().count(CertificateCheck.RICH_BLACK, 1);
            var cmyk = printedInk(role, ink);
            if (cmyk.black() >= DARK && cmyk.total() - cmyk.black() > RICH) {
                fail(
                        CertificateCheck.RICH_BLACK,
                        slot.name(),
                        role,
                        ink,
                        face.name(),
                        "%s at %s"
                                .formatted(CertificateMeasures.percent(cmyk.total()), CertificateMeasures.pt(smallest)),
                        "black only below "
                                + CertificateMeasures.pt(job.profile().blackTextBelow()),
                        ("%s in %s is a dark colour made of several inks. "
                                        + "When the inks are not exactly aligned, small letters get coloured edges.")
                                .formatted(slot.label(), ink.hex()),
                        "Offer a neutral black, such as #1b1b1b, or a lighter colour, or raise the smallest size to %s."
                                .formatted(CertificateMeasures.pt(job.profile().blackTextBelow())));
            }
        }
    }

    private void fail(
            CertificateCheck check,
            String slot,
            InkRole role,
            Ink ink,
            String face,
            String measured,
            String allowed,
            String message,
            String fix) {
        var inks = ink.equals(role.initial()) ? Map.<String, String>of() : Map.of(role.name(), ink.hex());
        var where = face.isEmpty() ? job.template().faces().getFirst().name() : face;
        job.ledger()
                .addFailingCase(
                        role.name() + ink.hex(),
                        1,
                        new FailingCase(
                                check,
                                CaseSeverity.FAILURE,
                                where,
                                slot,
                                "",
                                Choices.of(Map.of(), inks, Map.of(), Map.of(), Map.of()),
                                new Rect(0, 0, 0, 0),
                                measured,
                                allowed,
                                message,
                                fix));
    }
}
