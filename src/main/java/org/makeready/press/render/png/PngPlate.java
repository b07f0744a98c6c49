package org.makeready.press.render.png;

import java.awt.Rectangle;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import org.makeready.press.artwork.Clip;
import org.makeready.press.artwork.Style;
import org.makeready.press.bytes.Impression;
import org.makeready.press.canvas.PixelLayer;
import org.makeready.press.colour.Ink;
import org.makeready.press.colour.Paint;
import org.makeready.press.composition.Composition;
import org.makeready.press.geometry.Outline;
import org.makeready.press.geometry.Transform;
import org.makeready.press.item.Item;
import org.makeready.press.plate.Plate;
import org.makeready.press.template.Art;
import org.makeready.press.template.Face;
import org.makeready.press.template.Slot;

/// One face at one size in one set of inks, options and pictures, drawn but for its words. Printing draws the words and
/// compresses the rows they touch; all other rows are copied as they were compressed once. The finished piece is shown;
/// what lies beyond its edge is transparent.
public final class PngPlate implements Plate {
    private static final int LEVEL = 1;

    private final Face face;
    private final int width;
    private final AffineTransform toPixels;
    private final int[] below;
    private final List<Above> above = new ArrayList<>();
    private final int[] edge;
    private final PngBands.Format format;
    private final PngBands.Band[] bands;

    /// What is drawn over the pixels below, in order.
    private sealed interface Above {
        /// Art with words in it.
        record Live(Art art) implements Above {}

        /// Drawn already; its corner lies at this pixel.
        record Still(BufferedImage pixels, int x, int y) implements Above {}
    }

    /// What a plate depends on: equal keys, equal plates. Pictures by their hashes: a key must not keep them in memory.
    public record PngPlateKey(
            String template,
            String face,
            int width,
            int height,
            SortedMap<String, Ink> inks,
            SortedMap<String, Boolean> options,
            List<Composition.SetPicture> pictures) {
        /// So many pixels wide, the height in proportion.
        public static PngPlateKey of(Composition composition, Face face, int width) {
            int height = (int) Math.round(
                    face.trim().height().pt() * width / face.trim().width().pt());
            return new PngPlateKey(
                    composition.template().hash(),
                    face.name(),
                    Math.max(1, width),
                    Math.max(1, height),
                    composition.inks(),
                    composition.options(),
                    composition.pictures());
        }
    }

    private PngPlate(PngPlateKey key, Composition composition) {
        face = composition.face(key.face()).face();
        width = key.width();
        toPixels = AffineTransform.getScaleInstance(
                key.width() / face.trim().width().pt(),
                key.height() / face.trim().height().pt());
        var page = new Rectangle(key.width(), key.height());
        var art = composition.template().art(face);
        int split = 0;
        while (split < art.size() && !live(art.get(split), composition)) split++;
        var base = PixelLayer.empty(page, toPixels);
        PngDrawing.on(base).items(composition.items(art.subList(0, split)));
        below = argb(base.pixels());
        stack(art.subList(split, art.size()), composition, page);
        edge = edge(page);
        var shown = cut(below.clone(), 0);
        boolean alpha = Arrays.stream(shown).anyMatch(pixel -> pixel >>> 24 != 0xFF);
        format = smallest(shown, key.width(), key.height(), alpha);
        bands = bands(shown);
    }

    /// @param composition any whose key this is
    public static PngPlate of(PngPlateKey key, Composition composition) {
        return new PngPlate(key, composition);
    }

    @Override
    public long size() {
        long size = 4L * below.length + 4L * edge.length;
        for (var band : bands) size += band.chunk().length;
        for (var layer : above)
            if (layer instanceof Above.Still still)
                size += 4L * still.pixels().getWidth() * still.pixels().getHeight();
        return size;
    }

    /// @param composition one whose key this plate was made for
    public Impression print(Composition composition) {
        var live = new ArrayList<List<Item>>(above.size());
        for (var layer : above)
            live.add(layer instanceof Above.Live(Art art) ? composition.items(List.of(art)) : List.of());
        boolean[] touched = touched(live);
        int first = 0;
        int last = touched.length;
        while (first < last && !touched[first]) first++;
        while (last > first && !touched[last - 1]) last--;
        var printed = bands.clone();
        if (first < last) {
            int[] rows = drawn(live, first * PngBands.ROWS, Math.min(format.height(), last * PngBands.ROWS));
            try (var press = new PngBands.BandCompressor(format)) {
                for (int band = first; band < last; band++) {
                    if (touched[band])
                        printed[band] = press.band(rows, (band - first) * PngBands.ROWS, format.rowsOf(band));
                }
            }
        }
        return PngBands.file(format, printed);
    }

    private static boolean live(Art part, Composition composition) {
        return switch (part) {
            case Art.Place place -> composition.template().slot(place.slot()).orElseThrow() instanceof Slot.Text;
            case Art.Group group -> group.parts().stream().anyMatch(p -> live(p, composition));
            case Art.Masked masked -> masked.parts().stream().anyMatch(p -> live(p, composition));
            case Art.Shape _, Art.Picture _ -> false;
        };
    }

    private void stack(List<Art> art, Composition composition, Rectangle page) {
        var still = new ArrayList<Art>();
        for (var part : art) {
            if (!live(part, composition)) {
                still.add(part);
                continue;
            }
            settle(still, composition, page);
            above.add(new Above.Live(part));
        }
        settle(still, composition, page);
    }

    /// Draws still art that lies above words onto pixels no larger than it needs.
    private void settle(List<Art> still, Composition composition, Rectangle page) {
        var items = composition.items(still);
        still.clear();
        ItemBounds.of(items, new Transform(toPixels.getScaleX(), 0, 0, toPixels.getScaleY(), 0, 0))
                .ifPresent(extent -> {
                    var area = page.intersection(new Rectangle(
                            (int) Math.floor(extent.x()) - 1,
                            (int) Math.floor(extent.y()) - 1,
                            (int) extent.width() + 4,
                            (int) extent.height() + 4));
                    if (area.isEmpty()) return;
                    var layer = PixelLayer.empty(area, toPixels);
                    PngDrawing.on(layer).items(items);
                    above.add(new Above.Still(layer.pixels(), area.x, area.y));
                });
    }

    /// @param live what is on each live layer
    private boolean[] touched(List<List<Item>> live) {
        boolean[] touched = new boolean[bands.length];
        for (int i = 0; i < above.size(); i++) {
            switch (above.get(i)) {
                case Above.Still still ->
                    touch(touched, still.y(), still.y() + still.pixels().getHeight());
                case Above.Live _ ->
                    ItemBounds.of(live.get(i), Transform.IDENTITY)
                            .ifPresent(extent -> touch(
                                    touched,
                                    extent.y() * toPixels.getScaleY() - 1,
                                    extent.bottom() * toPixels.getScaleY() + 1));
            }
        }
        return touched;
    }

    private static void touch(boolean[] touched, double top, double bottom) {
        int first = (int) Math.max(0, Math.floor(top / PngBands.ROWS));
        int last = (int) Math.min(touched.length - 1.0, Math.floor(bottom / PngBands.ROWS));
        for (int band = first; band <= last; band++) touched[band] = true;
    }

    /// The rows from `top` to `bottom` with everything on them.
    private int[] drawn(List<List<Item>> live, int top, int bottom) {
        var area = new Rectangle(0, top, format.width(), bottom - top);
        var rows = new BufferedImage(area.width, area.height, BufferedImage.TYPE_INT_ARGB);
        System.arraycopy(below, top * format.width(), argb(rows), 0, argb(rows).length);
        var layer = PixelLayer.on(rows, area, toPixels);
        for (int i = 0; i < above.size(); i++) {
            switch (above.get(i)) {
                case Above.Still still -> layer.lay(still.pixels(), still.x(), still.y(), 1);
                case Above.Live _ -> PngDrawing.on(layer).items(live.get(i));
            }
        }
        return cut(argb(rows), top);
    }

    /// How opaque each pixel of the finished piece is; nothing where all of them are.
    private int[] edge(Rectangle page) {
        if (face.edge().equals(Outline.rectangle(face.trimBox()))) return new int[0];
        var mask = PixelLayer.empty(page, toPixels);
        PngDrawing.on(mask)
                .items(List.of(new Item.Group(
                        Transform.IDENTITY,
                        new Clip.Inside(face.edge(), false),
                        1,
                        List.of(new Item.Shape(
                                Outline.rectangle(face.bleedBox()), Style.FILL, new Paint.Solid<>(Ink.BLACK, 1))))));
        int[] opaque = argb(mask.pixels());
        for (int i = 0; i < opaque.length; i++) opaque[i] >>>= 24;
        return opaque;
    }

    /// Makes transparent what lies beyond the edge; the rows begin with this one.
    private int[] cut(int[] argb, int top) {
        if (edge.length == 0) return argb;
        for (int i = 0, e = top * width; i < argb.length; i++, e++) {
            int alpha = ((argb[i] >>> 24) * edge[e] + 127) / 255;
            argb[i] = alpha == 0 ? 0 : alpha << 24 | argb[i] & 0xFFFFFF;
        }
        return argb;
    }

    /// Flat art is smaller as it is, photographs as differences.
    private static PngBands.Format smallest(int[] shown, int width, int height, boolean alpha) {
        var plain = new PngBands.Format(width, height, alpha, false, LEVEL);
        var filtered = new PngBands.Format(width, height, alpha, true, LEVEL);
        return sample(shown, plain) <= sample(shown, filtered) ? plain : filtered;
    }

    /// The size of every eighth band.
    private static long sample(int[] shown, PngBands.Format format) {
        long size = 0;
        try (var press = new PngBands.BandCompressor(format)) {
            for (int band = 0; band < format.count(); band += 8) {
                size += press.band(shown, band * PngBands.ROWS, format.rowsOf(band))
                        .chunk()
                        .length;
            }
        }
        return size;
    }

    private PngBands.Band[] bands(int[] shown) {
        var all = new PngBands.Band[format.count()];
        try (var press = new PngBands.BandCompressor(format)) {
            for (int band = 0; band < all.length; band++)
                all[band] = press.band(shown, band * PngBands.ROWS, format.rowsOf(band));
        }
        return all;
    }

    private static int[] argb(BufferedImage pixels) {
        return ((DataBufferInt) pixels.getRaster().getDataBuffer()).getData();
    }
}
