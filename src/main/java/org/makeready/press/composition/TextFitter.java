package org.makeready.press.composition;

import java.util.List;
import org.makeready.press.design.Attempt;
import org.makeready.press.font.Fallbacks;
import org.makeready.press.font.FontSupply;

/// Sets texts into boxes by the rules of their slots, or says how close they came. Pure and safe to share between
/// threads; what was set before comes from the cache.
final class TextFitter {
    private final FontSupply fonts;
    private final Fallbacks fallbacks;
    private final TextCache cache;

    TextFitter(FontSupply fonts, TextCache cache) {
        this.fonts = fonts;
        this.fallbacks = new Fallbacks(fonts);
        this.cache = cache;
    }

    Fit fit(String words, Typeface typeface, TextBox box) {
        return cache.fit(new TextCache.Wanted(words, typeface, box), () -> box.path().isPresent()
                ? curves().fit(words, typeface, box) : copyfit(words, typeface, box).fit());
    }

    /// What comes closest to fitting, of a text that does not.
    List<Attempt> tried(String words, Typeface typeface, TextBox box) {
        if (box.path().isPresent()) return List.of(curves().closest(words, typeface, box));
        return copyfit(words, typeface, box).closest();
    }

    private CurveFitter curves() {
        return new CurveFitter(fallbacks, new ShapedRuns(cache));
    }

    private Copyfit copyfit(String words, Typeface typeface, TextBox box) {
        return new Copyfit(new Copies(words, typeface, box, fonts, fallbacks, new ShapedRuns(cache)), box);
    }

    /// Whether there is a font for all of these words.
    boolean prints(String words, Typeface typeface) {
        return new Paragraph(words, typeface, fallbacks).missing().isEmpty();
    }

    /// Whether the text can be set into this box at all.
    boolean fits(String words, Typeface typeface, TextBox box) {
        return fit(words, typeface, box) instanceof Fit.Fitted;
    }
}
