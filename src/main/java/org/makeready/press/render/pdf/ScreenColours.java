package org.makeready.press.render.pdf;

import org.makeready.press.artwork.Raster;
import org.makeready.press.colour.Ink;
import org.makeready.press.colour.Tint;
import org.makeready.press.geometry.Transform;
import org.makeready.press.render.pdf.syntax.PdfContent;
import org.makeready.press.render.pdf.syntax.PdfPicture;

/// sRGB, as customers see it. Between the ends of gradients readers do as screens do.
record ScreenColours() implements PdfColours {
    private static final int DECIMALS = 4, LENGTH = 20;
    private static final double QUARTER = 0.25, HALF = 0.45;

    /// A picture as it came.
    private record Picture(String raster) {}

    @Override
    public String space() {
        return "DeviceRGB";
    }

    @Override
    public void set(Ink ink, boolean stroked, PdfContent content, PdfParts parts) {
        content.number(channel(ink.red()), DECIMALS)
                .number(channel(ink.green()), DECIMALS)
                .number(channel(ink.blue()), DECIMALS)
                .operator(stroked ? "RG" : "rg");
    }

    @Override
    public boolean black(Ink ink) {
        return false;
    }

    @Override
    public String only(Ink ink) {
        return "[ /Indexed /DeviceRGB 0 <" + ink.hex().substring(1) + "> ]";
    }

    @Override
    public int pieces(Tint from, Tint to) {
        return 1;
    }

    @Override
    public int length() {
        return LENGTH;
    }

    /// Between two ends hardly any colour is a whole step, and MuPDF cuts off what is not; almost half a step up makes
    /// that rounding.
    @Override
    public String of(Ink from, Ink to, double at) {
        var ink = from.towards(to, at);
        var out = new StringBuilder(LENGTH);
        PdfColours.fraction(raised(ink.red(), HALF), out);
        PdfColours.fraction(raised(ink.green(), HALF), out.append(' '));
        PdfColours.fraction(raised(ink.blue(), HALF), out.append(' '));
        return out.toString();
    }

    @Override
    public PictureObject printed(Raster raster, Transform onPage) {
        return new PictureObject(new Picture(raster.hash()), body -> PdfPicture.write(raster, body));
    }

    /// A colour channel of 0 to 255 as PDF has it, 0 to 1: a quarter step up, so that readers which cut off decimals
    /// (MuPDF) come to the same byte as those which round.
    static double channel(double level) {
        return raised(level, QUARTER);
    }

    private static double raised(double level, double by) {
        return level <= 0 ? 0 : Math.min(1, (level + by) / 255);
    }
}
