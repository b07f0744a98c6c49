package org.makeready.press.svg;

import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.List;
import org.makeready.press.artwork.Raster;
import org.makeready.press.colour.Ink;
import org.makeready.press.colour.Paint;
import org.makeready.press.colour.Tint;
import org.makeready.press.effect.ArgbPixels;
import org.makeready.press.template.Art;
import org.makeready.press.template.art.ArtPixels;

/// Makes art grey for a mask: as bright as its colours are (CSS Masking 1, section 6.2), or white where only its alpha
/// counts. Brightness is a sum of colours, so the mask of grey art is the mask of the art.
///
/// @param alpha whether only alpha counts
record MaskLuminance(boolean alpha) {
    private static final double RED = 0.2125, GREEN = 0.7154, BLUE = 0.0721;

    List<Art> greyed(List<Art> art) {
        return art.stream().map(this::greyed).toList();
    }

    private Art greyed(Art art) {
        return switch (art) {
            case Art.Group group ->
                new Art.Group(group.transform(), group.clip(), group.opacity(), group.option(), greyed(group.parts()));
            case Art.Masked masked -> new Art.Masked(masked.reach(), masked.mask(), greyed(masked.parts()));
            case Art.Shape shape -> new Art.Shape(shape.outline(), shape.style(), greyed(shape.paint()));
            case Art.Picture picture -> new Art.Picture(greyed(picture.raster()), picture.placement());
            case Art.Place place -> place;
        };
    }

    private Paint<Tint> greyed(Paint<Tint> paint) {
        return paint.recolour(
                tint -> tint instanceof Tint.Fixed(Ink ink) ? new Tint.Fixed(new Ink(shade(ink.rgb()))) : tint);
    }

    private Raster greyed(Raster raster) {
        var plain = raster.pixels();
        var argb = new BufferedImage(plain.getWidth(), plain.getHeight(), BufferedImage.TYPE_INT_ARGB);
        argb.createGraphics().drawImage(plain, 0, 0, null);
        var pixels = ArtPixels.pixels(argb);
        return ArtPixels.raster(new ArgbPixels(
                pixels.width(),
                pixels.height(),
                Arrays.stream(pixels.argb())
                        .map(pixel -> pixel & 0xFF000000 | shade(pixel))
                        .toArray()));
    }

    private int shade(int rgb) {
        if (alpha) return 0xFFFFFF;
        return (int) Math.round(RED * (rgb >> 16 & 0xFF) + GREEN * (rgb >> 8 & 0xFF) + BLUE * (rgb & 0xFF)) * 0x010101;
    }
}
