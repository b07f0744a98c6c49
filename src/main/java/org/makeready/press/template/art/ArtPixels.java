package org.makeready.press.template.art;

import java.awt.Rectangle;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.makeready.press.artwork.Raster;
import org.makeready.press.canvas.PixelCanvas;
import org.makeready.press.canvas.PixelLayer;
import org.makeready.press.colour.Ink;
import org.makeready.press.colour.Tint;
import org.makeready.press.effect.ArgbPixels;
import org.makeready.press.geometry.Transform;
import org.makeready.press.template.Art;
import org.makeready.press.template.InkRole;

/// Draws art as pixels: roles in their default inks, every option on, slots empty.
public final class ArtPixels {
    /// Pixels per point at 300 to the inch.
    public static final double PER_POINT = 300 / 72.0;
    private final Map<String, Ink> inks;

    public ArtPixels(List<InkRole> palette) {
        this.inks = palette.stream().collect(Collectors.toMap(InkRole::name, InkRole::initial, (first, _) -> first));
    }

    /// @param toPixels maps the face to pixels
    public ArgbPixels draw(List<Art> art, Transform toPixels, int width, int height) {
        var place =
                new AffineTransform(toPixels.a(), toPixels.b(), toPixels.c(), toPixels.d(), toPixels.e(), toPixels.f());
        var layer = PixelLayer.empty(new Rectangle(width, height), place);
        draw(art, PixelCanvas.on(layer));
        return pixels(layer.pixels());
    }

    private void draw(List<Art> art, PixelCanvas canvas) {
        for (var part : art) {
            switch (part) {
                case Art.Group group ->
                    canvas.group(
                            group.transform(), group.clip(), group.opacity(), false, on -> draw(group.parts(), on));
                case Art.Masked masked ->
                    canvas.masked(masked.reach(), on -> draw(masked.mask(), on), on -> draw(masked.parts(), on));
                case Art.Shape shape ->
                    canvas.shape(shape.outline(), shape.style(), shape.paint().recolour(this::ink));
                case Art.Picture picture -> canvas.picture(picture.raster(), picture.placement());
                case Art.Place _ -> {}
            }
        }
    }

    private Ink ink(Tint tint) {
        return switch (tint) {
            case Tint.Fixed(Ink ink) -> ink;
            case Tint.PaletteRole(String role) -> Objects.requireNonNull(inks.get(role), role);
        };
    }

    /// The pixels of a picture of type `TYPE_INT_ARGB`, shared with it.
    public static ArgbPixels pixels(BufferedImage argb) {
        return new ArgbPixels(
                argb.getWidth(),
                argb.getHeight(),
                ((DataBufferInt) argb.getRaster().getDataBuffer()).getData());
    }

    /// The pixels as a picture that templates can hold.
    public static Raster raster(ArgbPixels pixels) {
        var image = new BufferedImage(pixels.width(), pixels.height(), BufferedImage.TYPE_INT_ARGB);
        image.setRGB(0, 0, pixels.width(), pixels.height(), pixels.argb(), 0, pixels.width());
        return Raster.of(image);
    }
}
