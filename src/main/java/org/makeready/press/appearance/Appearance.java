package org.makeready.press.appearance;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import org.makeready.press.composition.Composition;
import org.makeready.press.contrast.TextContrast;
import org.makeready.press.render.png.Thumbnail;

/// What a finished design looks like, as far as arithmetic can tell.
///
/// @param swatches   the colours of its first face
/// @param names      by name of a colour, the share of the first face it covers, from 0 to 1
/// @param lightness  of all of it together, from 0 black to 1 white (OKLab)
/// @param chroma     how strong its colours are, from 0 grey to about 0.3 (OKLab)
/// @param vivid      the share of strong colours
/// @param edges      the share of its pixels where something begins or ends
/// @param techniques what it is made of
/// @param contrast   of the words that stand out least; empty without words
public record Appearance(
        List<Swatch> swatches,
        Map<ColourName, Double> names,
        double lightness,
        double chroma,
        double vivid,
        double edges,
        Set<Technique> techniques,
        OptionalDouble contrast) {
    /// Grows when the same design may be seen in another way than before.
    public static final int VERSION = 1;
    private static final int PIXELS = 256;
    private static final int OPAQUE = 128;
    private static final double EDGE = 0.08;
    private static final double STRONG = 0.1;

    /// The appearance of a composition's first face, its techniques and its words.
    public static Appearance of(Composition composition) {
        var front = Thumbnail.of(composition.faces().getFirst(), PIXELS);
        var bins = ColourBin.of(front);
        double all = Math.max(1, bins.stream().mapToInt(ColourBin::count).sum());
        var names = new EnumMap<ColourName, Double>(ColourName.class);
        bins.forEach(bin -> names.merge(ColourName.of(bin.colour()), bin.count() / all, Double::sum));
        return new Appearance(
                Swatch.of(bins),
                names,
                bins.stream().mapToDouble(bin -> bin.count() * bin.colour().l()).sum() / all,
                bins.stream()
                                .mapToDouble(bin -> bin.count() * bin.colour().chroma())
                                .sum()
                        / all,
                bins.stream()
                                .filter(bin -> bin.colour().chroma() > STRONG)
                                .mapToInt(ColourBin::count)
                                .sum()
                        / all,
                edges(front),
                Technique.of(composition),
                TextContrast.of(composition).values().stream()
                        .mapToDouble(Double::doubleValue)
                        .min());
    }

    private static double edges(Thumbnail picture) {
        int edges = 0;
        int seen = 0;
        for (int y = 1; y < picture.height(); y++) {
            for (int x = 1; x < picture.width(); x++) {
                int here = picture.argb()[y * picture.width() + x];
                if (here >>> 24 < OPAQUE) continue;
                seen++;
                double own = light(here);
                if (Math.abs(own - light(picture.argb()[y * picture.width() + x - 1])) > EDGE
                        || Math.abs(own - light(picture.argb()[(y - 1) * picture.width() + x])) > EDGE) edges++;
            }
        }
        return seen == 0 ? 0 : (double) edges / seen;
    }

    private static double light(int argb) {
        return (0.299 * (argb >> 16 & 0xFF) + 0.587 * (argb >> 8 & 0xFF) + 0.114 * (argb & 0xFF)) / 255;
    }
}
