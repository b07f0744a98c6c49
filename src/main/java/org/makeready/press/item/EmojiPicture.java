package org.makeready.press.item;

import java.util.List;
import org.makeready.press.font.Font;
import org.makeready.press.geometry.Rect;
import org.makeready.press.geometry.Transform;

/// The picture of one emoji, drawn in a square with sides of [#BOX] from 0,0, y downward. `sequence` is its characters
/// without variation selectors 16: no other picture of a supply has the same. `ink` is the part of the square that is
/// drawn on.
public record EmojiPicture(String sequence, List<Item> items, Rect ink) {
    public static final double BOX = 128;
    /// The side of the square in heights of the font's capitals: the drawings leave a little air around them, and round
    /// things must reach a little beyond the letters to look as tall.
    private static final double SIDE = 1.34;
    /// The largest side in ems, so that emoji of two lines keep apart beneath fonts with very tall capitals.
    private static final double LARGEST = 1.02;
    /// Room left on both sides, in heights of the capitals.
    private static final double BEARING = 0.04;

    /// How much there is to draw: the steps of all outlines, and one for each item.
    public int steps() {
        return steps(items);
    }

    private static int steps(List<Item> items) {
        int steps = items.size();
        for (var item : items) {
            steps += switch (item) {
                case Item.Group group -> steps(group.items());
                case Item.Pictogram pictogram -> pictogram.emoji().steps();
                case Item.Masked masked -> steps(masked.mask()) + steps(masked.items());
                case Item.Shape shape -> shape.outline().length();
                case Item.Glyphs _, Item.Picture _ -> 0;
            };
        }
        return steps;
    }

    /// How far the emoji moves the pen, in ems of the font beside which it stands.
    public static double advance(Font font) {
        return side(font) + 2 * BEARING * font.capHeight();
    }

    private static double side(Font font) {
        return Math.min(SIDE * font.capHeight(), LARGEST);
    }

    /// From the square to ems, as a glyph of this font: centred on its capitals.
    static Transform placement(Font font) {
        double side = side(font);
        return new Transform(side / BOX, 0, 0, side / BOX, BEARING * font.capHeight(), -(font.capHeight() + side) / 2);
    }

    /// Where the picture reaches, in ems, as a glyph of this font.
    public Rect ink(Font font) {
        var at = placement(font);
        return new Rect(at.x(ink.x(), ink.y()), at.y(ink.x(), ink.y()), ink.width() * at.a(), ink.height() * at.d());
    }
}
