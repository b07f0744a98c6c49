package org.makeready.press.item;

import java.util.List;
import java.util.Optional;
import org.makeready.press.font.Font;
import org.makeready.press.geometry.Transform;

/// Glyphs of one font, one size (points per em), one direction and one line, in visual order (left to
/// right on paper). `words` are the characters they stand for, in logical (reading) order. An emoji that
/// is drawn as a picture has a run of its own with one glyph, a blank: writers draw nothing for it but
/// text that can be searched; the picture is an item of its own.
public record GlyphRun(
        Font font,
        double size,
        List<PlacedGlyph> glyphs,
        boolean rightToLeft,
        String words,
        Optional<EmojiPicture> emoji) {
    /// A run of letters.
    public GlyphRun(Font font, double size, List<PlacedGlyph> glyphs, boolean rightToLeft, String words) {
        this(font, size, glyphs, rightToLeft, words, Optional.empty());
    }

    /// One glyph: `x`, `y` is its origin on the baseline, `angle` its turn in radians (0 in a box; curved
    /// text turns each glyph). `text` holds the characters of its cluster, on the cluster's first glyph
    /// only; others have `""`.
    public record PlacedGlyph(int id, double x, double y, double angle, String text) {}

    /// Where the outline of one of this run's glyphs goes: from ems at the origin to points on the face.
    public Transform place(PlacedGlyph glyph) {
        if (glyph.angle == 0) return new Transform(size, 0, 0, size, glyph.x, glyph.y);
        return Transform.translate(glyph.x, glyph.y)
                .times(Transform.rotate(glyph.angle))
                .times(Transform.scale(size, size));
    }

    /// The picture this run stands for, at its place.
    public List<Item.Pictogram> pictures() {
        return emoji.map(picture -> glyphs.stream()
                        .map(glyph -> new Item.Pictogram(picture, place(glyph).times(EmojiPicture.placement(font))))
                        .toList())
                .orElse(List.of());
    }
}
