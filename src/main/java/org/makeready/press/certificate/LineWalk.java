package org.makeready.press.certificate;

import java.util.List;
import java.util.Map;
import org.makeready.press.artwork.Style;
import org.makeready.press.certificate.Certificate.Failing;
import org.makeready.press.certificate.Certificate.Severity;
import org.makeready.press.composition.Composition;
import org.makeready.press.composition.Item;
import org.makeready.press.design.Choices;
import org.makeready.press.geometry.Rect;
import org.makeready.press.geometry.Transform;
import org.makeready.press.sight.Behind;
import org.makeready.press.template.Art;
import org.makeready.press.template.Face;
import org.makeready.press.template.Slot;

/// Measures the lines of a face: those of the artwork, and those around letters as small as these may get.
final class LineWalk {
    private static final double TOLERANCE = 0.005;
    private final Certifier.Job job;
    private final Face face;

    LineWalk(Certifier.Job job, Face face) {
        this.job = job;
        this.face = face;
    }

    void check(Stage.Scenery scene) {
        var empty = new Composition(
                "", job.template(), scene.inks(), scene.options(), Map.of(), List.of(), List.of(), List.of());
        read(empty.side(face.name()).items(), Transform.IDENTITY);
        job.template().art().get(face.name()).stream().flatMap(Art::places).forEach(place -> {
            if (job.template().slot(place.slot()).orElseThrow() instanceof Slot.Text slot)
                contour(slot, Behind.onPage(place.box(), place.transform()));
        });
    }

    private void read(List<Item> items, Transform at) {
        for (var item : items) {
            switch (item) {
                case Item.Group group -> read(group.items(), at.times(group.transform()));
                case Item.Pictogram pictogram -> read(List.of(pictogram.group()), at);
                case Item.Masked masked -> read(masked.items(), at);
                case Item.Shape shape -> {
                    if (shape.style() instanceof Style.Stroke stroke) line(shape, stroke.width() * at.meanScale(), at);
                }
                case Item.Glyphs _, Item.Picture _ -> {}
            }
        }
    }

    private void line(Item.Shape shape, double width, Transform at) {
        job.ledger().count(Check.LINES, 1);
        if (width >= job.profile().line() - TOLERANCE) return;
        fail(
                "",
                "artwork",
                Behind.onPage(shape.outline().bounds(), at),
                width,
                "A line of the artwork is so thin that it breaks up or disappears in print.",
                "Make the line thicker.");
    }

    private void contour(Slot.Text slot, Rect place) {
        slot.decoration().contour().ifPresent(contour -> {
            job.ledger().count(Check.LINES, 1);
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
                .fail(
                        what,
                        1 / width,
                        new Failing(
                                Check.LINES,
                                Severity.FAILURE,
                                face.name(),
                                slot,
                                "",
                                Choices.NONE,
                                where,
                                Measures.pt(width),
                                Measures.pt(job.profile().line()),
                                message,
                                fix));
    }
}
