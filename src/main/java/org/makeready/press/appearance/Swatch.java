package org.makeready.press.appearance;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.makeready.press.colour.Ink;
import org.makeready.press.colour.OkLab;

/// A colour that makes up this share of a picture, from 0 to 1.
public record Swatch(Ink ink, double share) {
    private static final int MOST = 6;
    private static final int ROUNDS = 20;
    private static final double STILL = 1e-4;
    /// Two closer ones (OKLab) are one colour.
    private static final double SAME = 0.06;
    private static final double LEAST_SHARE = 0.015;

    /// The colours a picture is made of, the largest share first: weighted k-means in OKLab over a coarse
    /// histogram, begun at the heaviest bin and then at what is farthest and heaviest. Each stands for
    /// its group as the bin that weighs most: in flat art the very ink.
    static List<Swatch> of(List<ColourBin> bins) {
        if (bins.isEmpty()) return List.of();
        var centres = begin(bins);
        for (int round = 0; round < ROUNDS && move(bins, centres) > STILL; round++) {}
        return swatches(bins, merged(centres));
    }

    private static List<OkLab> begin(List<ColourBin> bins) {
        var centres = new ArrayList<OkLab>();
        centres.add(bins.stream()
                .max(Comparator.comparingInt(bin -> bin.count()))
                .orElseThrow()
                .colour());
        while (centres.size() < MOST) {
            ColourBin best = null;
            double most = 0;
            for (var bin : bins) {
                double distance = centres.get(nearest(bin.colour(), centres)).distance(bin.colour());
                if (bin.count() * distance * distance > most) {
                    most = bin.count() * distance * distance;
                    best = bin;
                }
            }
            if (best == null) break;
            centres.add(best.colour());
        }
        return centres;
    }

    private static int nearest(OkLab colour, List<OkLab> centres) {
        int nearest = 0;
        for (int i = 1; i < centres.size(); i++)
            if (centres.get(i).distance(colour) < centres.get(nearest).distance(colour)) nearest = i;
        return nearest;
    }

    /// How far the centre went that went farthest.
    private static double move(List<ColourBin> bins, List<OkLab> centres) {
        var sums = new double[centres.size()][4];
        for (var bin : bins) {
            var sum = sums[nearest(bin.colour(), centres)];
            sum[0] += bin.count();
            sum[1] += bin.count() * bin.colour().l();
            sum[2] += bin.count() * bin.colour().a();
            sum[3] += bin.count() * bin.colour().b();
        }
        double farthest = 0;
        for (int i = 0; i < sums.length; i++) {
            if (sums[i][0] == 0) continue;
            var moved = new OkLab(sums[i][1] / sums[i][0], sums[i][2] / sums[i][0], sums[i][3] / sums[i][0]);
            farthest = Math.max(farthest, moved.distance(centres.get(i)));
            centres.set(i, moved);
        }
        return farthest;
    }

    private static List<OkLab> merged(List<OkLab> centres) {
        var apart = new ArrayList<OkLab>();
        for (var centre : centres)
            if (apart.stream().allMatch(other -> other.distance(centre) > SAME)) apart.add(centre);
        return apart;
    }

    private static List<Swatch> swatches(List<ColourBin> bins, List<OkLab> centres) {
        var heaviest = new ColourBin[centres.size()];
        var counts = new long[centres.size()];
        long all = 0;
        for (var bin : bins) {
            int group = nearest(bin.colour(), centres);
            counts[group] += bin.count();
            all += bin.count();
            if (heaviest[group] == null || bin.count() > heaviest[group].count()) heaviest[group] = bin;
        }
        var swatches = new ArrayList<Swatch>();
        for (int i = 0; i < counts.length; i++) {
            double share = (double) counts[i] / all;
            if (share >= LEAST_SHARE) swatches.add(new Swatch(heaviest[i].ink(), share));
        }
        swatches.sort(Comparator.comparingDouble(Swatch::share)
                .reversed()
                .thenComparingInt(swatch -> swatch.ink().rgb()));
        return List.copyOf(swatches);
    }
}
