package org.makeready.press.render.pdf;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.nio.charset.StandardCharsets;
import org.makeready.press.render.pdf.PdfPlate.ProofStyle;
import org.makeready.press.render.pdf.syntax.PdfBody;
import org.makeready.press.render.pdf.syntax.PdfForms;
import org.makeready.press.template.Template;

/// What a file says about itself: title, language, colour space, conformance and an identifier made of the fingerprint.
/// No dates: a file that is made again is the same file.
///
/// @param catalog number of the document catalog
/// @param info    number of the document information
record PdfMetadata(int catalog, int info) {
    private static final String SRGB = "sRGB IEC61966-2.1";
    private static final byte[] PROFILE =
            PdfBody.deflate(ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData());

    /// Writes all of it and the catalog, which names the pages.
    static PdfMetadata write(Template template, int pages, PdfBody body) {
        var title = PdfForms.printable(template.title());
        int profile = body.reserve();
        body.stream(profile, "/N 3 /Filter /FlateDecode", PROFILE);
        int metadata = body.reserve();
        body.stream(metadata, "/Type /Metadata /Subtype /XML", metadata(title).getBytes(StandardCharsets.UTF_8));
        int catalog = body.object("<< /Type /Catalog /Pages " + pages + " 0 R /Lang ("
                + template.language().toLanguageTag()
                + ") /ViewerPreferences << /DisplayDocTitle true >> /Metadata " + metadata
                + " 0 R /OutputIntents [<< /Type /OutputIntent"
                + " /S /GTS_PDFA1 /OutputConditionIdentifier (" + SRGB + ") /Info (" + SRGB + ") /DestOutputProfile "
                + profile + " 0 R >>] >>");
        return new PdfMetadata(catalog, body.object("<< /Title " + PdfForms.string(title) + " >>"));
    }

    /// What the trailer says of a file with this fingerprint.
    String trailer(String fingerprint, ProofStyle proof) {
        return "/Root " + catalog + " 0 R /Info " + info + " 0 R /ID [<" + PdfForms.id(fingerprint) + "> <"
                + PdfForms.id(fingerprint + proof.name()) + ">]";
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
                """.formatted(PdfForms.xml(title));
    }
}
