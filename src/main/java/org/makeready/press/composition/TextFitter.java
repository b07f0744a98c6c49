package org.makeready.press.composition;

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
        return cache.fit(new TextCache.Wanted(words, typeface, box), () -> {
            var copies = new Copies(words, typeface, box, fonts, fallbacks, new ShapedRuns(cache));
            return new Copyfit(copies, box).fit();
        });
    }

    /// Whether the text can be set into this box at all.
    boolean fits(String words, Typeface typeface, TextBox box) {
        return fit(words, typeface, box) instanceof Fit.Fitted;
    }
}
