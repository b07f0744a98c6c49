package org.makeready.press.text;

import java.util.Collections;
import org.makeready.press.font.Font;
import org.makeready.press.item.EmojiSupply;
import org.makeready.press.template.Slot;

/// How the words of a slot are set: the chosen font, the extra space after each letter in ems, features, how far
/// decoration reaches beyond the letters, in ems, and the pictures for emoji.
public record Typeface(
        Font font, double letterSpacing, Slot.FontFeatures setting, DecorationReach reach, EmojiSupply emoji) {
    /// Plain letters; no emoji is drawn as a picture.
    public Typeface(Font font, double letterSpacing) {
        this(font, letterSpacing, Slot.FontFeatures.PLAIN, DecorationReach.NONE, EmojiSupply.NONE);
    }

    /// How a slot sets its words in one of its fonts.
    public static Typeface of(Font font, Slot.Text slot, EmojiSupply emoji) {
        var pictures = switch (slot.emoji()) {
            case COLOUR -> emoji;
            case INK -> EmojiSupply.NONE;
        };
        return new Typeface(
                font, slot.letterSpacing(), slot.fontFeatures(), DecorationReach.inEms(slot.decoration()), pictures);
    }

    /// Letter-spaced text goes without ligatures, and so do letters that take other shapes: the font has these only for
    /// single letters.
    public boolean ligatures(Font used) {
        return letterSpacing == 0
                && setting.ligatures()
                && (setting.tags().isEmpty() || Collections.disjoint(setting.lettersOnly(), used.features()));
    }

    /// The same for letters that turn with a path.
    public Typeface turning() {
        return new Typeface(font, letterSpacing, setting, reach.turned(), emoji);
    }

    /// The same with other spacing, for TIGHTEN.
    public Typeface spaced(double spacing) {
        return spacing == letterSpacing ? this : new Typeface(font, spacing, setting, reach, emoji);
    }

    /// The same with another font, for CONDENSE.
    public Typeface in(Font other) {
        return other == font ? this : new Typeface(other, letterSpacing, setting, reach, emoji);
    }

    /// How much a run in a fallback font is scaled, so that its capitals are as tall as those of the chosen font.
    public double scaleOf(Font fallback) {
        if (fallback == font) return 1;
        return Math.clamp(font.capHeight() / fallback.capHeight(), 0.7, 1.4);
    }
}
