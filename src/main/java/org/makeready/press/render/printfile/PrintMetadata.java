package org.makeready.press.render.printfile;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.makeready.press.colour.OutputProfile;
import org.makeready.press.render.pdf.syntax.PdfBody;
import org.makeready.press.render.pdf.syntax.PdfForms;

/// What a print file says about itself: that it conforms to PDF/X-4 and PDF/A-2b, for which press it is, and since when
/// it is as it is. Both standards name their output intent; the two share one profile, as ISO 19005-2 (6.2.3) wants.
/// What ISO 15930-7 and the older namespace add to XMP is declared in extension schemas.
///
/// @param catalog  number of the document catalog
/// @param info     number of the document information
/// @param metadata number of the XMP packet
record PrintMetadata(int catalog, int info, int metadata, String title) {
    private static final String CONFORMS = "PDF/X-4", PROGRAM = "Makeready";
    private static final DateTimeFormatter PDF_DATE =
            DateTimeFormatter.ofPattern("'D:'uuuuMMddHHmmss'Z'").withZone(ZoneOffset.UTC);

    /// Writes the profile and the catalog, which names the pages.
    ///
    /// @param layers what the catalog says of layers
    static PrintMetadata write(
            String title, Locale language, OutputProfile profile, int pages, String layers, PdfBody body) {
        int stream = body.reserve();
        body.stream(stream, "/N 4 /Filter /FlateDecode", PdfBody.deflate(profile.bytes()));
        var condition = " /Type /OutputIntent /OutputConditionIdentifier (" + profile.condition() + ")"
                + (profile.registered() ? " /RegistryName (http://www.color.org)" : "")
                + " /Info (" + profile.condition() + ") /DestOutputProfile " + stream + " 0 R >>";
        int metadata = body.reserve();
        int catalog = body.object("<< /Type /Catalog /Pages " + pages + " 0 R /Lang (" + language.toLanguageTag()
                + ") /ViewerPreferences << /DisplayDocTitle true >> /Metadata " + metadata + " 0 R" + layers
                + " /OutputIntents [<< /S /GTS_PDFX" + condition + " << /S /GTS_PDFA1" + condition + "] >>");
        return new PrintMetadata(catalog, body.reserve(), metadata, PdfForms.printable(title));
    }

    /// Writes what depends on the order: dates, alike in both places.
    void describe(Imprint imprint, PdfBody body) {
        var date = PDF_DATE.format(imprint.made());
        body.object(
                info,
                "<< /Title " + PdfForms.string(title) + " /Creator (" + PROGRAM + ") /Producer (" + PROGRAM
                        + ") /CreationDate (" + date + ") /ModDate (" + date + ") /Trapped /False /GTS_PDFXVersion ("
                        + CONFORMS + ") >>");
        body.stream(metadata, "/Type /Metadata /Subtype /XML", packet(imprint).getBytes(StandardCharsets.UTF_8));
    }

    String trailer(String fingerprint, Imprint imprint) {
        return "/Root " + catalog + " 0 R /Info " + info + " 0 R /ID [<" + PdfForms.id(fingerprint) + "> <"
                + id(fingerprint, imprint) + ">]";
    }

    private static String id(String fingerprint, Imprint imprint) {
        return PdfForms.id(fingerprint + imprint.slug() + imprint.made());
    }

    private String packet(Imprint imprint) {
        Instant made = imprint.made().truncatedTo(ChronoUnit.SECONDS);
        return PACKET.formatted(made, made, made, PROGRAM, PdfForms.xml(title), id(title, imprint), PROGRAM, CONFORMS);
    }

    private static final String PACKET = """
            <?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
            <x:xmpmeta xmlns:x="adobe:ns:meta/">
            <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
            <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/"
             xmlns:xmpMM="http://ns.adobe.com/xap/1.0/mm/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/"
             xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/" xmlns:pdfxid="http://www.npes.org/pdfx/ns/id/"
             xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#"
             xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
            <xmp:CreateDate>%s</xmp:CreateDate>
            <xmp:ModifyDate>%s</xmp:ModifyDate>
            <xmp:MetadataDate>%s</xmp:MetadataDate>
            <xmp:CreatorTool>%s</xmp:CreatorTool>
            <dc:format>application/pdf</dc:format>
            <dc:title><rdf:Alt><rdf:li xml:lang="x-default">%s</rdf:li></rdf:Alt></dc:title>
            <xmpMM:DocumentID>uuid:%s</xmpMM:DocumentID>
            <xmpMM:VersionID>1</xmpMM:VersionID>
            <xmpMM:RenditionClass>default</xmpMM:RenditionClass>
            <pdf:Producer>%s</pdf:Producer>
            <pdf:Trapped>False</pdf:Trapped>
            <pdfaid:part>2</pdfaid:part>
            <pdfaid:conformance>B</pdfaid:conformance>
            <pdfxid:GTS_PDFXVersion>%s</pdfxid:GTS_PDFXVersion>
            <pdfaExtension:schemas><rdf:Bag>
            <rdf:li rdf:parseType="Resource">
            <pdfaSchema:schema>PDF/X identification</pdfaSchema:schema>
            <pdfaSchema:namespaceURI>http://www.npes.org/pdfx/ns/id/</pdfaSchema:namespaceURI>
            <pdfaSchema:prefix>pdfxid</pdfaSchema:prefix>
            <pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
            <pdfaProperty:name>GTS_PDFXVersion</pdfaProperty:name>
            <pdfaProperty:valueType>Text</pdfaProperty:valueType>
            <pdfaProperty:category>internal</pdfaProperty:category>
            <pdfaProperty:description>The PDF/X standard the file conforms to</pdfaProperty:description>
            </rdf:li></rdf:Seq></pdfaSchema:property>
            </rdf:li>
            <rdf:li rdf:parseType="Resource">
            <pdfaSchema:schema>Adobe PDF</pdfaSchema:schema>
            <pdfaSchema:namespaceURI>http://ns.adobe.com/pdf/1.3/</pdfaSchema:namespaceURI>
            <pdfaSchema:prefix>pdf</pdfaSchema:prefix>
            <pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
            <pdfaProperty:name>Trapped</pdfaProperty:name>
            <pdfaProperty:valueType>Text</pdfaProperty:valueType>
            <pdfaProperty:category>internal</pdfaProperty:category>
            <pdfaProperty:description>Whether the file is trapped</pdfaProperty:description>
            </rdf:li></rdf:Seq></pdfaSchema:property>
            </rdf:li>
            </rdf:Bag></pdfaExtension:schemas>
            </rdf:Description>
            </rdf:RDF>
            </x:xmpmeta>
            <?xpacket end="r"?>
            """;
}
