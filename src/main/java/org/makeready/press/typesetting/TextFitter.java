package org.makeready.press.typesetting;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.makeready.press.design.FitAttempt;
import org.makeready.press.font.Fallbacks;
import org.makeready.press.font.FontSupply;
import org.makeready.press.linebreaking.EastAsianPhrases;
import org.makeready.press.linebreaking.LineBreaks;
import org.makeready.press.text.Paragraph;
import org.makeready.press.text.TypedText;
import org.makeready.press.text.Typeface;

/// Sets texts into boxes by the rules of their slots, or says how close they came. Pure and safe to share between
/// threads; what was set before comes from the cache.
public final class TextFitter {
    /// To keep phrases of Chinese, Japanese and Korean whole, letters may be smaller by this factor.
    private static final double FOR_PHRASES = 0.6;

    private final FontSupply fonts;
    private final Fallbacks fallbacks;
    private final TextCache cache;

    public TextFitter(FontSupply fonts, TextCache cache) {
        this.fonts = fonts;
        this.fallbacks = new Fallbacks(fonts);
        this.cache = cache;
    }

    /// Sets a text as large as fits, or says why it cannot be set.
    public Fit fit(String typed, Typeface typeface, TextBox box) {
        var words = TypedText.aligned(typed, box.rules().align());
        return cache.fit(
                new TextCache.FitKey(words, typeface, box),
                () -> box.path().isPresent() ? curves().fit(words, typeface, box) : inBox(words, typeface, box));
    }

    private Fit inBox(String words, Typeface typeface, TextBox box) {
        var fit = copyfit(words, typeface, box, LineBreaks::of).fit();
        if (!(fit instanceof Fit.Fitted parted) || parted.lines().size() == 1 || !EastAsianPhrases.occurIn(words))
            return fit;
        var whole = copyfit(words, typeface, box, LineBreaks::ofPhrases).fit();
        return whole instanceof Fit.Fitted fitted && fitted.size() >= FOR_PHRASES * parted.size() ? whole : fit;
    }

    /// What comes closest to fitting, of a text that does not.
    public List<FitAttempt> closestAttempts(String words, Typeface typeface, TextBox box) {
        if (box.path().isPresent()) return List.of(curves().closest(words, typeface, box));
        return copyfit(TypedText.aligned(words, box.rules().align()), typeface, box, LineBreaks::of)
                .closest();
    }

    private CurvedTextFitter curves() {
        return new CurvedTextFitter(fallbacks, new ShapedRuns(cache));
    }

    private Copyfit copyfit(String words, Typeface typeface, TextBox box, BiFunction<String, Locale, int[]> lineEnds) {
        var known = new HashMap<String, int[]>(); // the same at every spacing and in every font
        Function<String, int[]> ends =
                paragraph -> known.computeIfAbsent(paragraph, p -> lineEnds.apply(p, box.language()));
        return new Copyfit(new MeasuredTexts(words, typeface, box, ends, fonts, fallbacks, new ShapedRuns(cache)), box);
    }

    /// Whether there is a font for all of these words.
    public boolean prints(String words, Typeface typeface) {
        return new Paragraph(words, typeface, fallbacks).missing().isEmpty();
    }

    /// Whether the text can be set into this box at all.
    public boolean fits(String words, Typeface typeface, TextBox box) {
        return fit(words, typeface, box) instanceof Fit.Fitted;
    }
}
