package org.makeready.press.font;

import java.util.Arrays;
import org.makeready.press.font.Shaper.ShapedGlyphs;

/// Which glyphs of a shaped run stand together for which characters. A cluster ends where every glyph so far stands for
/// earlier characters, in reading order, than every glyph to come: a reordered vowel or a mark stays with its letter.
public final class GlyphClusters {
    private final int[] at;
    private final boolean[] first;
    private final int count;

    public GlyphClusters(ShapedGlyphs shaped, boolean rightToLeft) {
        this(shaped.at(), rightToLeft);
    }

    /// @param at the first character each glyph stands for, in visual order
    public GlyphClusters(int[] at, boolean rightToLeft) {
        this.at = at;
        first = new boolean[at.length];
        int sign = rightToLeft ? -1 : 1;
        int[] later = new int[at.length + 1];
        later[at.length] = Integer.MAX_VALUE;
        for (int g = at.length - 1; g >= 0; g--) later[g] = Math.min(later[g + 1], sign * at[g]);
        int earlier = Integer.MIN_VALUE;
        int found = 0;
        for (int g = 0; g < at.length; g++) {
            first[g] = g == 0 || earlier < later[g];
            if (first[g]) found++;
            earlier = Math.max(earlier, sign * at[g]);
        }
        count = found;
    }

    /// Whether a cluster begins with this glyph.
    public boolean startsAt(int glyph) {
        return first[glyph];
    }

    /// Whether a cluster begins, glyph by glyph. Not to be changed.
    public boolean[] starts() {
        return first;
    }

    /// How many clusters there are.
    public int count() {
        return count;
    }

    /// The characters of each cluster on its first glyph, nothing on the others. `words` are the run's own characters,
    /// which begin at index `start` of the paragraph.
    public String[] texts(String words, int start) {
        int[] begins = new int[count];
        int[] clusterOf = new int[at.length];
        int cluster = -1;
        for (int g = 0; g < at.length; g++) {
            if (first[g]) begins[++cluster] = at[g];
            else begins[cluster] = Math.min(begins[cluster], at[g]);
            clusterOf[g] = cluster;
        }
        int[] sorted = begins.clone();
        Arrays.sort(sorted);
        String[] texts = new String[at.length];
        for (int g = 0; g < at.length; g++) {
            texts[g] = first[g] ? between(words, start, sorted, begins[clusterOf[g]]) : "";
        }
        return texts;
    }

    private static String between(String words, int start, int[] sorted, int begin) {
        int place = Arrays.binarySearch(sorted, begin);
        int from = place == 0 ? 0 : begin - start;
        int to = place + 1 < sorted.length ? sorted[place + 1] - start : words.length();
        return words.substring(from, to);
    }
}
