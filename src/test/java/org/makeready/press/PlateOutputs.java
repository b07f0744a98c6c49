package org.makeready.press;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Map;
import org.makeready.press.composition.Composition;
import org.makeready.press.composition.Composition.ComposedFace;
import org.makeready.press.geometry.Length;
import org.makeready.press.render.pdf.PdfPlate;
import org.makeready.press.render.pdf.PdfPlate.ProofStyle;
import org.makeready.press.render.png.PngPlate;
import org.makeready.press.render.svg.SvgPlate;
import org.makeready.press.template.Template;

/// Compositions as files, printed from plates that are compiled once per template.
public final class PlateOutputs {
    private static final Map<Template, SvgPlate> SVG = Collections.synchronizedMap(new IdentityHashMap<>());
    private static final Map<Template, PdfPlate> PDF = Collections.synchronizedMap(new IdentityHashMap<>());

    private PlateOutputs() {}

    public static byte[] svg(Composition composition) {
        return svgPlate(composition).print(composition).bytes();
    }

    public static byte[] svg(ComposedFace side) {
        return svgPlate(side.composition())
                .print(side.composition(), side.face(), SvgPlate.SvgLayer.ALL)
                .bytes();
    }

    public static byte[] pdf(Composition composition) {
        return PDF.computeIfAbsent(composition.template(), t -> PdfPlate.of(t, ProofStyle.PLAIN))
                .print(composition)
                .bytes();
    }

    public static byte[] pdfWithGuides(Composition composition) {
        return PdfPlate.of(composition.template(), ProofStyle.WITH_GUIDES)
                .print(composition)
                .bytes();
    }

    /// So many pixels wide.
    public static byte[] png(ComposedFace side, int width) {
        return png(side, PngPlate.PngPlateKey.of(side.composition(), side.face(), width));
    }

    /// At so many pixels per inch.
    public static byte[] pngAt(ComposedFace side, double ppi) {
        var like = PngPlate.PngPlateKey.of(side.composition(), side.face(), 1);
        return png(
                side,
                new PngPlate.PngPlateKey(
                        like.template(),
                        like.face(),
                        pixels(side.face().trim().width(), ppi),
                        pixels(side.face().trim().height(), ppi),
                        like.inks(),
                        like.options(),
                        like.pictures()));
    }

    private static int pixels(Length length, double ppi) {
        return Math.max(1, (int) Math.round(length.pt() * ppi / 72));
    }

    private static byte[] png(ComposedFace side, PngPlate.PngPlateKey key) {
        return PngPlate.of(key, side.composition()).print(side.composition()).bytes();
    }

    private static SvgPlate svgPlate(Composition composition) {
        return SVG.computeIfAbsent(composition.template(), SvgPlate::of).inked(composition.inks());
    }
}
