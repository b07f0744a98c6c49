package org.makeready.press.render.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.makeready.press.composition.Composition;

/// Writes compositions as PDF 1.7: one page per face, text as text in embedded fonts, sRGB throughout. The files
/// conform to PDF/A-2b (ISO 19005-2). The same composition gives the same bytes.
public final class PlainPdf {
    static final PdfColours COLOURS = new ScreenColours();
    private static final float VERSION = 1.7f;

    private PlainPdf() {}

    /// What the reader is shown.
    public enum Proof {
        /// The finished piece, cut along its edge.
        PLAIN,
        /// The whole printed area with bleed, the trim edge as a line and the safe area dashed.
        WITH_GUIDES
    }

    public static byte[] write(Composition composition, Proof proof) {
        try (var document = new PDDocument()) {
            document.setVersion(VERSION);
            document.getDocument().setVersion(VERSION);
            var parts = new PlainPdfParts();
            for (var side : composition.faces()) document.addPage(new PDPage(PlainPdfPage.of(side, proof, parts)));
            parts.finish();
            PlainPdfMetadata.describe(document, composition, proof);
            var out = new ByteArrayOutputStream(1 << 16);
            document.save(out, CompressParameters.NO_COMPRESSION);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
