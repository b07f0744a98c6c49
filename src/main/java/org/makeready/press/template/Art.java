package org.makeready.press.template;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.makeready.press.artwork.Clip;
import org.makeready.press.artwork.Raster;
import org.makeready.press.artwork.Style;
import org.makeready.press.colour.Paint;
import org.makeready.press.colour.Tint;
import org.makeready.press.geometry.Outline;
import org.makeready.press.geometry.Rect;
import org.makeready.press.geometry.Transform;

/// The artwork of a face, read once: drawn items with holes where slots are. Coordinates as in a
/// composition: points from the top-left corner of the trim, y downward.
public sealed interface Art {
    /// Artwork drawn as one. A group with an option is left out when the customer turns that option off.
    record Group(Transform transform, Clip clip, double opacity, Optional<String> option, List<Art> parts)
            implements Art {}

    /// Artwork drawn as one, as far as a mask lets it through. Masks are grey: where their art is white
    /// everything shows, where it is black or nothing is drawn, nothing; what they consist of is fixed,
    /// without slots, options and roles.
    ///
    /// @param reach beyond it, the mask lets nothing through
    record Masked(Rect reach, List<Art> mask, List<Art> parts) implements Art {}

    /// An outline, filled or drawn as a line.
    record Shape(Outline outline, Style style, Paint<Tint> paint) implements Art {}

    /// A picture of the template's own; `placement` maps the unit square to its place.
    record Picture(Raster raster, Transform placement) implements Art {}

    /// The places of slots in it.
    default Stream<Place> places() {
        return switch (this) {
            case Place place -> Stream.of(place);
            case Group group -> group.parts().stream().flatMap(Art::places);
            case Masked masked -> masked.parts().stream().flatMap(Art::places);
            case Shape _, Picture _ -> Stream.empty();
        };
    }

    /// Whether a slot has its place here.
    default boolean hasPlace() {
        return switch (this) {
            case Place _ -> true;
            case Group group -> group.parts().stream().anyMatch(Art::hasPlace);
            case Masked masked -> masked.parts().stream().anyMatch(Art::hasPlace);
            case Shape _, Picture _ -> false;
        };
    }

    /// The place of a slot: `frame` is its outline and `box` the outline's upright bounds, both before
    /// `transform`.
    record Place(String slot, Rect box, Outline frame, Transform transform) implements Art {
        /// The outline as it lies on the face.
        public Outline outline() {
            return frame.transform(transform);
        }
    }
}
