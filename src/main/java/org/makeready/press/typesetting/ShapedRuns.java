package org.makeready.press.typesetting;

import java.text.BreakIterator;
import java.util.List;
import java.util.Locale;
import org.makeready.press.font.Font;
import org.makeready.press.font.GlyphClusters;
import org.makeready.press.font.Shaper;
import org.makeready.press.font.Shaper.ShapedGlyphs;
import org.makeready.press.text.Graphemes;

/// Runs as the shaper gives them, from the cache where they were met before.
final class ShapedRuns {
    private final TextCache cache;

    ShapedRuns(TextCache cache) {
        this.cache = cache;
    }

    /// All that shaping depends on: the run is `[start, limit)` of the words of its line, which are its context.
    record RunKey(
            Font font,
            boolean ligatures,
            List<String> features,
            boolean rightToLeft,
            String words,
            int start,
            int limit) {}

    /// A shaped run; `texts` are the characters of each cluster, on its first glyph; `letters` are letters with all
    /// their marks: space goes between them, never inside.
    record ShapedRun(ShapedGlyphs shaped, GlyphClusters letters, String[] texts) {
        /// The same glyphs for other words, character for character.
        ShapedRun reading(String words, RunKey key) {
            var clusters = new GlyphClusters(shaped, key.rightToLeft);
            return new ShapedRun(shaped, letters, clusters.texts(words.substring(key.start, key.limit), key.start));
        }
    }

    ShapedRun run(RunKey key) {
        return cache.run(key);
    }

    static ShapedRun shape(RunKey key) {
        var shaped = Shaper.shape(
                key.font, key.words.toCharArray(), key.start, key.limit, key.rightToLeft, key.ligatures, key.features);
        var clusters = new GlyphClusters(shaped, key.rightToLeft);
        return new ShapedRun(
                shaped,
                letters(key, shaped, clusters),
                clusters.texts(key.words.substring(key.start, key.limit), key.start));
    }

    private static GlyphClusters letters(RunKey key, ShapedGlyphs shaped, GlyphClusters clusters) {
        if (Graphemes.plain(key.words)) return clusters;
        var letters = BreakIterator.getCharacterInstance(Locale.ROOT);
        letters.setText(key.words);
        int[] at = shaped.at().clone();
        for (int g = 0; g < at.length; g++) at[g] = letters.isBoundary(at[g]) ? at[g] : letters.preceding(at[g]);
        return new GlyphClusters(at, key.rightToLeft);
    }
}
