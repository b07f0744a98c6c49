package org.makeready.press.render.pdf;

import org.makeready.press.artwork.Raster;
import org.makeready.press.colour.Ink;
import org.makeready.press.colour.Tint;
import org.makeready.press.geometry.Transform;
import org.makeready.press.render.pdf.syntax.PdfContent;
import org.makeready.press.render.pdf.syntax.PdfPicture;

/// The greys of masks: how much they let through, whatever the colours of the file are.
record GreyColours() implements PdfColours {
    private static final int DECIMALS = 4, LENGTH = 6;

    /// A picture as a mask has it: written apart from the same picture in colours.
    private record Shade(String raster) {}

    @Override
    public String space() {
        return "DeviceGray";
    }

    @Override
    public void set(Ink ink, boolean stroked, PdfContent content, PdfParts parts) {
        content.number(ScreenColours.channel(ink.green()), DECIMALS).operator(stroked ? "G" : "g");
    }

    @Override
    public boolean black(Ink ink) {
        return false;
    }

    @Override
    public String only(Ink ink) {
        return "[ /Indexed /DeviceGray 0 <" + ink.hex().substring(1, 3) + "> ]";
    }

    @Override
    public int pieces(Tint from, Tint to) {
        return 1;
    }

    @Override
    public int length() {
        return LENGTH;
    }

    @Override
    public String of(Ink from, Ink to, double at) {
        var out = new StringBuilder(LENGTH);
        PdfColours.fraction(ScreenColours.channel(from.towards(to, at).green()), out);
        return out.toString();
    }

    @Override
    public PictureObject printed(Raster raster, Transform onPage) {
        return new PictureObject(new Shade(raster.hash()), body -> PdfPicture.grey(raster, body));
    }
}
