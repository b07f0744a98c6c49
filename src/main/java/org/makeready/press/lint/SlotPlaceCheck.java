package org.makeready.press.lint;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.makeready.press.canvas.PaintedBounds;
import org.makeready.press.finding.LintRule;
import org.makeready.press.font.Font;
import org.makeready.press.geometry.ReadableNumbers;
import org.makeready.press.geometry.Rect;
import org.makeready.press.geometry.Transform;
import org.makeready.press.template.Art;
import org.makeready.press.template.Face;
import org.makeready.press.template.Slot;
import org.makeready.press.template.art.ArtPixels;

/// Whether the places of slots are where and as large as words and pictures need them.
final class SlotPlaceCheck implements LintCheck {
    private static final double TOLERANCE = 0.5, SHARED = 0.05, COVERED = 0.9, SMALLEST_TEXT = 5;
    private static final String WORD = "Mother";
    private static final int PIXELS_ACROSS = 240, OPAQUE = 230;

    @Override
    public void check(LintContext on) {
        for (var face : on.template().faces()) {
            var boxes = new ArrayList<ArtLeaf>();
            for (var leaf : on.leaves(face)) {
                if (leaf.art() instanceof Art.Place place) {
                    on.template().slot(place.slot()).ifPresent(slot -> check(on, leaf, place, slot, boxes));
                }
            }
            hidden(on, face, on.art(face));
        }
        on.texts()
                .filter(slot -> slot.smallest().pt() < SMALLEST_TEXT)
                .forEach(slot -> on.report(
                        LintRule.TINY_TEXT,
                        on.origins().slot(slot.name()) + "/size/min",
                        "\"%s\" may be set at %s."
                                .formatted(
                                        slot.name(),
                                        ReadableNumbers.pt(slot.smallest().pt())),
                        "Write \"5pt\" or more."));
    }

    private static void check(LintContext on, ArtLeaf leaf, Art.Place place, Slot slot, List<ArtLeaf> boxes) {
        var trim = leaf.face().trimBox();
        if (leaf.reach().flatMap(reach -> ArtLeaf.common(reach, trim)).isEmpty()) {
            on.report(
                    LintRule.SLOT_OFF_FACE,
                    place,
                    "slot-%s lies off the face \"%s\"."
                            .formatted(slot.name(), leaf.face().name()),
                    LintRule.SLOT_OFF_FACE.fix());
        } else if (slot instanceof Slot.Text text && text.path().isEmpty()) {
            if (!trim.contains(leaf.reach().get(), TOLERANCE)) {
                on.report(
                        LintRule.SLOT_OUTSIDE_TRIM,
                        place,
                        "The text box slot-%s reaches beyond the cut of face \"%s\"."
                                .formatted(slot.name(), leaf.face().name()),
                        LintRule.SLOT_OUTSIDE_TRIM.fix());
            }
            small(on, place, text);
            overlaps(on, leaf, place, boxes);
        }
    }

    private static void small(LintContext on, Art.Place place, Slot.Text slot) {
        double size = slot.smallest().pt();
        double width = slot.fonts().stream()
                        .flatMap(id -> on.fonts().font(id).stream())
                        .mapToDouble(SlotPlaceCheck::word)
                        .min()
                        .orElse(0)
                * size;
        if (place.box().height() >= size && place.box().width() >= width) return;
        on.report(
                LintRule.SLOT_TOO_SMALL,
                place,
                "slot-%s is %s × %s; a short word at its smallest size needs %s × %s."
                        .formatted(
                                slot.name(),
                                ReadableNumbers.plain(place.box().width(), 1),
                                ReadableNumbers.pt(place.box().height()),
                                ReadableNumbers.plain(width, 1),
                                ReadableNumbers.pt(size)),
                LintRule.SLOT_TOO_SMALL.fix());
    }

    private static double word(Font font) {
        return WORD.codePoints().mapToDouble(c -> font.advance(font.glyph(c))).sum() / font.unitsPerEm();
    }

    private static void overlaps(LintContext on, ArtLeaf leaf, Art.Place place, List<ArtLeaf> boxes) {
        var box = leaf.reach().orElseThrow();
        for (var other : boxes) {
            var before = other.reach().orElseThrow();
            double shared = box.common(before).map(SlotPlaceCheck::area).orElse(0.);
            if (shared > SHARED * Math.min(area(box), area(before))) {
                on.report(
                        LintRule.SLOTS_OVERLAP,
                        place,
                        "slot-%s overlaps slot-%s.".formatted(place.slot(), ((Art.Place) other.art()).slot()),
                        LintRule.SLOTS_OVERLAP.fix());
            }
        }
        boxes.add(leaf);
    }

    private static double area(Rect rect) {
        return rect.width() * rect.height();
    }

    /// Draws what comes after each slot, and looks how much of the slot is left to be seen.
    private static void hidden(LintContext on, Face face, List<Art> art) {
        for (int i = 0; i < art.size(); i++) {
            var later = art.subList(i + 1, art.size());
            if (later.isEmpty()) continue;
            for (var place : art.get(i).places().toList()) {
                var box = onFace(place).common(face.trimBox());
                if (box.isPresent() && on.template().slot(place.slot()).isPresent() && covered(on, later, box.get())) {
                    on.report(
                            LintRule.SLOT_HIDDEN,
                            place,
                            "slot-%s is covered by what the file draws after it.".formatted(place.slot()),
                            LintRule.SLOT_HIDDEN.fix());
                }
            }
        }
    }

    private static Rect onFace(Art.Place place) {
        return PaintedBounds.rectangle(place.box(), place.transform());
    }

    private static boolean covered(LintContext on, List<Art> later, Rect box) {
        double scale = PIXELS_ACROSS / Math.max(box.width(), box.height());
        int width = (int) Math.ceil(box.width() * scale), height = (int) Math.ceil(box.height() * scale);
        if (width < 1 || height < 1) return false;
        var pixels = new ArtPixels(on.template().palette())
                .draw(
                        shown(later, box),
                        new Transform(scale, 0, 0, scale, -box.x() * scale, -box.y() * scale),
                        width,
                        height);
        long opaque = 0;
        for (int argb : pixels.argb()) if (argb >>> 24 > OPAQUE) opaque++;
        return opaque > COVERED * pixels.argb().length;
    }

    /// Without what may be left out, and what is too far to matter.
    private static List<Art> shown(List<Art> art, Rect box) {
        return art.stream()
                .filter(part -> part instanceof Art.Group group
                        ? group.option().isEmpty()
                        : reach(part).flatMap(box::common).isPresent())
                .toList();
    }

    private static Optional<Rect> reach(Art part) {
        return switch (part) {
            case Art.Shape shape when shape.outline().empty() -> Optional.empty();
            case Art.Shape shape ->
                Optional.of(PaintedBounds.shape(shape.outline(), shape.style(), Transform.IDENTITY));
            case Art.Picture picture -> Optional.of(PaintedBounds.picture(picture.placement()));
            case Art.Masked masked -> Optional.of(masked.reach());
            case Art.Group _, Art.Place _ -> Optional.empty();
        };
    }
}
