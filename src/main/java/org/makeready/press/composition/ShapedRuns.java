package org.makeready.press.composition;

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
    record Key(Font font, boolean ligatures, boolean rightToLeft, String words, int start, int limit) {}

    /// A shaped run; `texts` are the characters of each cluster, on its first glyph.
    record Run(Shaped shaped, Clusters clusters, String[] texts) {}

    Run run(Key key) {
        return cache.run(key);
    }

    static Run shape(Key key) {
        var shaped = Shaper.shape(key.font, key.words.toCharArray(), key.start, key.limit, key.rightToLeft, key.ligatures);
        var clusters = new Clusters(shaped, key.rightToLeft);
        return new Run(shaped, clusters, clusters.texts(key.words.substring(key.start, key.limit), key.start));
    }
}
