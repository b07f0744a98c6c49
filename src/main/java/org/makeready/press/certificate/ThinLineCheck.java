package org.makeready.press.certificate;

import java.util.List;
import java.util.Map;
import org.makeready.press.artwork.Style;
import org.makeready.press.certificate.Certificate.CaseSeverity;
import org.makeready.press.certificate.Certificate.FailingCase;
import org.makeready.press.composition.Composition;
import org.makeready.press.contrast.Background;
import org.makeready.press.design.Choices;
import org.makeready.press.geometry.Rect;
import org.makeready.press.geometry.Transform;
import org.makeready.press.item.Item;
import org.makeready.press.template.Art;
import org.makeready.press.template.Face;
import org.makeready.press.template.Slot;

/// Measures the lines of a face: those of the artwork, and those around letters as small as these may get.
final class ThinLineCheck {
    private static final double TOLERANCE = 0.005;
    private final Certifier.Certification job;
    private final Face face;

    ThinLineCheck(Certifier.Certification job, Face face) {
        this.job = job;
        this.face = face;
    }

    void check(SlotSurroundings.Arrangement scene) {
        var empty = new Composition(
                "", job.template(), scene.inks(), scene.options(), Map.of(), List.of(), List.of(), List.of());
        walk(empty.face(face.name()).items(), Transform.IDENTITY);
        job.template().art(face).stream().flatMap(Art::places).forEach(place -> {
            if (job.template().slot(place.slot()).orElseThrow() instanceof Slot.Text slot)
                checkContour(slot, Background.onPage(place.box(), place.transform()));
        });
    }

    private void walk(List<Item> items, Transform at) {
        for (var item : items) {
            switch (item) {
                case Item.Group group -> walk(group.items(), at.times(group.transform()));
                case Item.Pictogram pictogram -> walk(List.of(pictogram.group()), at);
                case Item.Masked masked -> walk(masked.items(), at);
                case Item.Shape shape -> {
                    if (shape.style() instanceof Style.Stroke stroke)
                        checkLine(shape, stroke.width() * at.meanScale(), at);
                }
                case Item.Glyphs _, Item.Picture _ -> {}
            }
        }
    }

    private void checkLine(Item.Shape shape, double width, Transform at) {
        job.ledger().count(CertificateCheck.LINES, 1);
        if (width >= job.profile().line() - TOLERANCE) return;
        fail(
                "",
                "artwork",
                Background.onPage(shape.outline().bounds(), at),
                width,
                "A line of the artwork is so thin that it breaks up or disappears in print.",
                "Make the line thicker.");
    }

    private void checkContour(Slot.Text slot, Rect place) {
        slot.decoration().outline().ifPresent(contour -> {
            job.ledger().count(CertificateCheck.LINES, 1);
            double width = contour.width().at(slot.smallest().pt());
            if (width > 0 && width < job.profile().line() - TOLERANCE)
                fail(
                        slot.name(),
                        "contour",
                        place,
                        width,
                        "The outline of small letters is so thin that it breaks up or disappears in print.",
                        "Make the outline thicker, or raise the smallest size.");
        });
    }

    private void fail(String slot, String what, Rect where, double width, String message, String fix) {
        job.ledger()
                .addFailingCase(
                        what,
                        1 / width,
                        new FailingCase(
                                CertificateCheck.LINES,
                                CaseSeverity.FAILURE,
                                face.name(),
                                slot,
                                "",
                                Choices.NONE,
                                where,
                                CertificateMeasures.pt(width),
                                CertificateMeasures.pt(job.profile().line()),
                                message,
                                fix));
    }
}
