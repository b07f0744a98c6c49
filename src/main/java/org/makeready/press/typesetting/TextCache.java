package org.makeready.press.typesetting;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Weigher;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.makeready.press.text.Typeface;

/// What was set before, so that the same words cost no shaping again: a customer changes one text of a card at a time,
/// and a shop sets the same names over and over. Bounded in bytes, least recently used first out; safe to share between
/// threads. What is kept is what would be made again, so nobody can tell the difference but by the clock.
public final class TextCache {
    /// What a kept thing costs besides its glyphs, roughly.
    private static final int BASE_BYTES = 400, GLYPH_BYTES = 100;
    /// A picture of an emoji weighs as much as so many glyphs.
    private static final int PICTURE_GLYPHS = 100;

    private final @Nullable Cache<ShapedRuns.RunKey, ShapedRuns.ShapedRun> runs;
    private final @Nullable Cache<FitKey, Fit> fits;

    /// @param bytes about how much memory to use; 0 keeps nothing
    public TextCache(long bytes) {
        runs = cache(
                bytes / 2,
                (key, run) -> BASE_BYTES
                        + 2 * key.words().length()
                        + GLYPH_BYTES * run.shaped().ids().length);
        fits = cache(bytes / 2, (wanted, fit) -> BASE_BYTES + 2 * wanted.words().length() + GLYPH_BYTES * glyphs(fit));
    }

    /// Everything a fit depends on, besides the fonts of the supply, which never change.
    record FitKey(String words, Typeface typeface, TextBox box) {
        /// Of what tells most apart: all that a slot says, hashed again at each look into the cache, took a fifth of a
        /// composition.
        @Override
        public int hashCode() {
            int set = 31 * typeface.font().hashCode() + Double.hashCode(typeface.letterSpacing());
            return 31 * (31 * (31 * words.hashCode() + set) + box.rules().name().hashCode())
                    + Double.hashCode(box.largest());
        }
    }

    /// Work is done by whoever asks: the press starts no threads.
    private static <K, V> @Nullable Cache<K, V> cache(long bytes, Weigher<K, V> weigher) {
        return bytes == 0
                ? null
                : Caffeine.newBuilder()
                        .executor(Runnable::run)
                        .maximumWeight(bytes)
                        .weigher(weigher)
                        .build();
    }

    private static int glyphs(Fit fit) {
        return switch (fit) {
            case Fit.Fitted fitted ->
                fitted.lines().stream().mapToInt(TextCache::glyphs).sum();
            case Fit.GlyphsMissing _, Fit.Overset _ -> 4;
        };
    }

    private static int glyphs(TextLine line) {
        return 1
                + line.words().length()
                + PICTURE_GLYPHS
                        * (int) line.pieces().stream()
                                .filter(piece -> piece.emoji().isPresent())
                                .count();
    }

    Fit fit(FitKey wanted, Supplier<Fit> fitter) {
        if (fits == null) return fitter.get();
        var known = fits.getIfPresent(wanted);
        if (known != null) return known;
        var made = fitter.get();
        fits.put(wanted, made);
        return made;
    }

    ShapedRuns.ShapedRun run(ShapedRuns.RunKey key) {
        if (runs == null) return ShapedRuns.shape(key);
        var known = runs.getIfPresent(key);
        if (known != null) return known;
        var made = ShapedRuns.shape(key);
        runs.put(key, made);
        return made;
    }

    /// How many shaped runs are kept just now.
    long runsKept() {
        if (runs == null) return 0;
        runs.cleanUp();
        return runs.estimatedSize();
    }
}
