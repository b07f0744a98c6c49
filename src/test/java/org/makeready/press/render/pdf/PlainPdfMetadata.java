package org.makeready.press.render.pdf;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBoolean;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.makeready.press.composition.Composition;
import org.makeready.press.render.pdf.PlainPdf.Proof;

/// What a file says about itself: title, language, colour space, conformance and an identifier made of the fingerprint.
/// No dates: a file that is made again is the same file.
final class PlainPdfMetadata {
    private static final String SRGB = "sRGB IEC61966-2.1";
    private static final byte[] PROFILE_BYTES =
            ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();
    private static final byte[] PROFILE = PdfObjects.deflate(PROFILE_BYTES);
    private static final int ID_BYTES = 16;

    private PlainPdfMetadata() {}

    static void describe(PDDocument document, Composition composition, Proof proof) {
        var title = printable(composition.template().title());
        var catalog = document.getDocumentCatalog().getCOSObject();
        catalog.setItem(
                COSName.LANG, new COSString(composition.template().language().toLanguageTag()));
        catalog.setItem(COSName.VIEWER_PREFERENCES, PdfObjects.inline("DisplayDocTitle", COSBoolean.TRUE));
        catalog.setItem(COSName.OUTPUT_INTENTS, PdfObjects.array(outputIntent()));
        catalog.setItem(
                COSName.METADATA,
                PdfObjects.stream(
                        metadata(title).getBytes(StandardCharsets.UTF_8), "Type", "Metadata", "Subtype", "XML"));
        var trailer = document.getDocument().getTrailer();
        trailer.setItem(COSName.INFO, PdfObjects.dictionary("Title", new COSString(title)));
        trailer.setItem(COSName.ID, id(composition.fingerprint(), proof));
    }

    private static COSDictionary outputIntent() {
        return PdfObjects.dictionary(
                "Type",
                "OutputIntent",
                "S",
                "GTS_PDFA1",
                "OutputConditionIdentifier",
                new COSString(SRGB),
                "Info",
                new COSString(SRGB),
                "DestOutputProfile",
                PdfObjects.stream(PROFILE, "N", 3, "Filter", "FlateDecode"));
    }

    private static COSArray id(String fingerprint, Proof proof) {
        var id = new COSString(sixteen(fingerprint));
        var array = PdfObjects.array(id, new COSString(sixteen(fingerprint + proof.name())));
        return array;
    }

    private static byte[] sixteen(String seed) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(seed.getBytes(StandardCharsets.UTF_8));
            return Arrays.copyOf(digest, ID_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /// XML 1.0 cannot hold control characters, nor halves of a surrogate pair.
    private static String printable(String title) {
        return title.replaceAll("[\\p{Cntrl}\\p{Cs}\\uFFFE\\uFFFF]", " ").strip();
    }

    private static String metadata(String title) {
        return """
                <?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
                <x:xmpmeta xmlns:x="adobe:ns:meta/">
                <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
                <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/">
                <dc:format>application/pdf</dc:format>
                <dc:title><rdf:Alt><rdf:li xml:lang="x-default">%s</rdf:li></rdf:Alt></dc:title>
                <pdfaid:part>2</pdfaid:part>
                <pdfaid:conformance>B</pdfaid:conformance>
                </rdf:Description>
                </rdf:RDF>
                </x:xmpmeta>
                <?xpacket end="r"?>
                """.formatted(title.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;"));
    }
}
