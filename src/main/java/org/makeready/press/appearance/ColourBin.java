package org.makeready.press.appearance;

import java.util.ArrayList;
import java.util.List;
import org.makeready.press.colour.Ink;
import org.makeready.press.colour.OkLab;
import org.makeready.press.render.png.Thumbnail;

/// Pixels of a picture that are of almost the same colour (5 bits a channel): how many, and their mean.
record ColourBin(int count, Ink ink, OkLab colour) {
    private static final int BINS = 1 << 15;
    private static final int OPAQUE = 128;

    /// Of all pixels but the transparent ones.
    static List<ColourBin> of(Thumbnail picture) {
        var sums = new long[BINS][];
        for (int argb : picture.argb()) {
            if (argb >>> 24 < OPAQUE) continue;
            int bin = (argb >> 19 & 31) << 10 | (argb >> 11 & 31) << 5 | argb >> 3 & 31;
            if (sums[bin] == null) sums[bin] = new long[4];
            sums[bin][0]++;
            sums[bin][1] += argb >> 16 & 0xFF;
            sums[bin][2] += argb >> 8 & 0xFF;
            sums[bin][3] += argb & 0xFF;
        }
        var bins = new ArrayList<ColourBin>();
        for (var sum : sums) if (sum != null) bins.add(of(sum));
        return bins;
    }

    private static ColourBin of(long[] sum) {
        var ink = new Ink(mean(sum[1], sum[0]) << 16 | mean(sum[2], sum[0]) << 8 | mean(sum[3], sum[0]));
        return new ColourBin((int) sum[0], ink, OkLab.of(ink));
    }

    private static int mean(long sum, long count) {
        return (int) ((sum + count / 2) / count);
    }
}
