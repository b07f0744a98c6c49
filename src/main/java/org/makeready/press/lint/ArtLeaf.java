package org.makeready.press.lint;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.makeready.press.artwork.Clip;
import org.makeready.press.artwork.Style;
import org.makeready.press.canvas.PaintedBounds;
import org.makeready.press.geometry.Outline;
import org.makeready.press.geometry.Rect;
import org.makeready.press.geometry.Transform;
import org.makeready.press.template.Art;
import org.makeready.press.template.Face;
import org.makeready.press.template.Template;

/// One shape, picture or place of a face, in the order of drawing.
///
/// @param toFace maps it to the face
/// @param reach  how far it is drawn on the face, within all that clips it; empty when nothing is left
record ArtLeaf(Face face, Art art, Transform toFace, Optional<Rect> reach) {
    /// All of a template, by the name of the face.
    static Map<String, List<ArtLeaf>> byFace(Template template) {
        return template.faces().stream()
                .collect(Collectors.toUnmodifiableMap(
                        Face::name, face -> of(face, template.art().getOrDefault(face.name(), List.of()))));
    }

    private static List<ArtLeaf> of(Face face, List<Art> art) {
        var leaves = new ArrayList<ArtLeaf>();
        collect(face, art, Transform.IDENTITY, Optional.of(new Rect(-1e6, -1e6, 2e6, 2e6)), leaves);
        return List.copyOf(leaves);
    }

    private static void collect(Face face, List<Art> art, Transform place, Optional<Rect> seen, List<ArtLeaf> leaves) {
        for (var part : art) {
            switch (part) {
                case Art.Group group -> {
                    var moved = place.times(group.transform());
                    var inside = group.clip() instanceof Clip.Inside(Outline outline, boolean _)
                            ? seen.flatMap(
                                    rest -> outline.transform(moved).bounds().common(rest))
                            : seen;
                    collect(face, group.parts(), moved, inside, leaves);
                }
                case Art.Masked masked ->
                    collect(
                            face,
                            masked.parts(),
                            place,
                            seen.flatMap(rest -> PaintedBounds.rectangle(masked.reach(), place)
                                    .common(rest)),
                            leaves);
                case Art.Shape shape ->
                    leaves.add(new ArtLeaf(
                            face,
                            shape,
                            place,
                            shape.outline().empty()
                                    ? Optional.empty()
                                    : seen.flatMap(rest -> common(drawn(shape, place), rest))));
                case Art.Picture picture ->
                    leaves.add(new ArtLeaf(
                            face,
                            picture,
                            place,
                            seen.flatMap(rest -> PaintedBounds.picture(place.times(picture.placement()))
                                    .common(rest))));
                case Art.Place hole ->
                    leaves.add(new ArtLeaf(
                            face,
                            hole,
                            place,
                            seen.flatMap(rest ->
                                    common(PaintedBounds.rectangle(hole.box(), place.times(hole.transform())), rest))));
            }
        }
    }

    /// Without what pointed corners may add.
    private static Rect drawn(Art.Shape shape, Transform place) {
        var bounds = shape.outline().bounds();
        double pen = shape.style() instanceof Style.Stroke stroke ? stroke.width() / 2 : 0;
        return PaintedBounds.rectangle(
                new Rect(bounds.x() - pen, bounds.y() - pen, bounds.width() + 2 * pen, bounds.height() + 2 * pen),
                place);
    }

    /// What both have, be it only a line.
    static Optional<Rect> common(Rect one, Rect other) {
        double left = Math.max(one.x(), other.x()), top = Math.max(one.y(), other.y());
        double width = Math.min(one.right(), other.right()) - left,
                height = Math.min(one.bottom(), other.bottom()) - top;
        return width >= 0 && height >= 0 ? Optional.of(new Rect(left, top, width, height)) : Optional.empty();
    }
}
