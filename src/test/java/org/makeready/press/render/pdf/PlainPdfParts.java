package org.makeready.press.render.pdf;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.apache.pdfbox.cos.COSDictionary;
import org.makeready.press.artwork.Raster;
import org.makeready.press.colour.Ink;
import org.makeready.press.colour.Paint;
import org.makeready.press.font.Font;
import org.makeready.press.geometry.Transform;

/// What the pages of one document share: each font, picture, gradient and transparency is in the file once.
final class PlainPdfParts {
    private final Map<Font, PlainPdfFont> fonts = new LinkedHashMap<>();
    private final Map<Raster, COSDictionary> pictures = new HashMap<>();
    private final Map<Double, COSDictionary> alphas = new TreeMap<>();
    private final Map<Placed, COSDictionary> gradients = new HashMap<>();

    private record Placed(Paint<Ink> paint, Transform place) {}

    PlainPdfFont font(Font font) {
        return fonts.computeIfAbsent(font, PlainPdfFont::new);
    }

    COSDictionary picture(Raster raster) {
        return pictures.computeIfAbsent(raster, PlainPdfPicture::of);
    }

    COSDictionary gradient(Paint<Ink> paint, Transform place) {
        return gradients.computeIfAbsent(new Placed(paint, place), _ -> PlainPdfGradient.pattern(paint, place));
    }

    /// The graphics state that paints everything this opaque.
    COSDictionary alpha(double alpha) {
        double written = Math.round(alpha * 1000) / 1000.0;
        return alphas.computeIfAbsent(written, a -> PdfObjects.dictionary("Type", "ExtGState", "ca", a, "CA", a));
    }

    /// Cuts the fonts, now that all their glyphs are known.
    void finish() {
        fonts.values().forEach(PlainPdfFont::finish);
    }
}
