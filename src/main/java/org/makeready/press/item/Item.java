package org.makeready.press.item;

import java.util.List;
import org.makeready.press.artwork.Clip;
import org.makeready.press.artwork.Raster;
import org.makeready.press.artwork.Style;
import org.makeready.press.colour.Ink;
import org.makeready.press.colour.Paint;
import org.makeready.press.geometry.Outline;
import org.makeready.press.geometry.Rect;
import org.makeready.press.geometry.Transform;

/// What is left after composing: everything resolved, nothing relative. Coordinates are points from the top-left corner
/// of the trim, y downward; a group's transform maps its items' space to that of its parent.
public sealed interface Item {
    /// Items drawn as one: moved, clipped (in the group's own space) and faded together. Opacity runs from 0 to 1.
    record Group(Transform transform, Clip clip, double opacity, List<Item> items) implements Item {}

    /// Items drawn as one, as far as a mask lets them through: see [org.makeready.press.template.Art.Masked].
    record Masked(Rect reach, List<Item> mask, List<Item> items) implements Item {}

    /// An outline, filled or drawn as a line.
    record Shape(Outline outline, Style style, Paint<Ink> paint) implements Item {}

    /// The words of one text slot, as positioned glyphs. Words in two inks are several items, of which the first has
    /// all the words and the others none.
    record Glyphs(String slot, String words, List<GlyphRun> runs, Ink ink) implements Item {}

    /// An emoji as a drawing; `placement` maps its square to its place. Writers draw it once in a file and show it
    /// again wherever it comes again.
    record Pictogram(EmojiPicture emoji, Transform placement) implements Item {
        /// What is drawn, for those to whom it makes no difference what it stands for.
        public Group group() {
            return new Group(placement, Clip.NONE, 1, emoji.items());
        }
    }

    /// A picture; `placement` maps the unit square (0,0 the picture's top-left corner, 1,1 its bottom-right) to its
    /// place.
    record Picture(Raster raster, Transform placement) implements Item {}
}
