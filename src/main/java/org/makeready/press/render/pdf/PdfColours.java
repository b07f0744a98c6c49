package org.makeready.press.render.pdf;

import java.util.function.ToIntFunction;
import org.makeready.press.artwork.Raster;
import org.makeready.press.colour.Ink;
import org.makeready.press.colour.Tint;
import org.makeready.press.geometry.Transform;
import org.makeready.press.plate.VariableBytes;
import org.makeready.press.render.pdf.syntax.PdfBody;
import org.makeready.press.render.pdf.syntax.PdfContent;

/// The colours of a file: in which space they are given, and how an ink is written there. As a spelling it writes the
/// amounts of an ink as numbers with four decimals.
public sealed interface PdfColours extends VariableBytes.ColourNotation
        permits ScreenColours, ProcessColours, GreyColours {
    /// The device colour space (ISO 32000-2, 8.6.4) that transparency is worked out in, too.
    String space();

    /// Makes an ink the current colour.
    void set(Ink ink, boolean stroked, PdfContent content, PdfParts parts);

    /// Whether black ink alone prints it, and nearly in full: what lies below may stay there unseen.
    boolean black(Ink ink);

    /// The colour space whose only colour is this ink, as a value.
    String only(Ink ink);

    /// How many straight pieces a gradient from one colour to the other consists of, so that it looks as on screen.
    int pieces(Tint from, Tint to);

    /// What the picture is in this file, when it lies there on the page.
    PictureObject printed(Raster raster, Transform onPage);

    /// A picture as a file has it: those with equal keys are written once.
    ///
    /// @param key   remembered as long as the file is being written, and therefore without any pixels
    /// @param write writes the picture and returns its number
    record PictureObject(Object key, ToIntFunction<PdfBody> write) {}

    /// Four decimals.
    static void fraction(double value, StringBuilder out) {
        long parts = Math.round(value * 10_000);
        out.append(parts / 10_000).append('.');
        for (long unit = 1_000; unit > 0; unit /= 10) out.append((char) ('0' + parts / unit % 10));
    }
}
