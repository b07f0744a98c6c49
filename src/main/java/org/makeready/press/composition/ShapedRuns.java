package org.makeready.press.composition;

import java.text.BreakIterator;
import java.util.List;
import java.util.Locale;
import org.makeready.press.font.Font;
import org.makeready.press.font.Shaper;
import org.makeready.press.font.Shaper.Shaped;

/// Runs as the shaper gives them, from the cache where they were met before.
final class ShapedRuns {
    private final TextCache cache;

    ShapedRuns(TextCache cache) {
        this.cache = cache;
    }

    /// All that shaping depends on: the run is `[start, limit)` of the words of its line, which are its context.
    record Key(
            Font font,
            boolean ligatures,
            List<String> features,
            boolean rightToLeft,
            String words,
            int start,
            int limit) {}

    /// A shaped run; `texts` are the characters of each cluster, on its first glyph; `letters` are letters with all
    /// their marks: space goes between them, never inside.
    record Run(Shaped shaped, Clusters letters, String[] texts) {
        /// The same glyphs for other words, character for character.
        Run reading(String words, Key key) {
            var clusters = new Clusters(shaped, key.rightToLeft);
            return new Run(shaped, letters, clusters.texts(words.substring(key.start, key.limit), key.start));
        }
    }

    Run run(Key key) {
        return cache.run(key);
    }

    static Run shape(Key key) {
        var shaped = Shaper.shape(
                key.font, key.words.toCharArray(), key.start, key.limit, key.rightToLeft, key.ligatures, key.features);
        var clusters = new Clusters(shaped, key.rightToLeft);
        return new Run(
                shaped,
                letters(key, shaped, clusters),
                clusters.texts(key.words.substring(key.start, key.limit), key.start));
    }

    private static Clusters letters(Key key, Shaped shaped, Clusters clusters) {
        if (Graphemes.plain(key.words)) return clusters;
        var letters = BreakIterator.getCharacterInstance(Locale.ROOT);
        letters.setText(key.words);
        int[] at = shaped.at().clone();
        for (int g = 0; g < at.length; g++) at[g] = letters.isBoundary(at[g]) ? at[g] : letters.preceding(at[g]);
        return new Clusters(at, key.rightToLeft);
    }
}
