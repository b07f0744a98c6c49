package org.makeready.press.preflight.file;

import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Calendar;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.makeready.press.preflight.PreflightFindings;
import org.makeready.press.preflight.PreflightRule;

/// What the file says of itself: the document information, XMP, and whether the two agree.
final class MetadataCheck {
    private static final int LARGEST = 8 << 20;
    private final PreflightFindings findings;

    MetadataCheck(PreflightFindings findings) {
        this.findings = findings;
    }

    void check(PDDocument document) {
        var info = document.getDocumentInformation();
        checkInformation(info);
        xmp(document).ifPresent(xmp -> {
            var version = xmp.get(Xmp.PDFX_ID, "GTS_PDFXVersion");
            if (!version.equals(Optional.of("PDF/X-4")))
                findings.add(PreflightRule.PDFX_VERSION, version.orElse("nothing"), "PDF/X-4");
            checkAgreement(info, xmp);
        });
    }

    private void checkInformation(PDDocumentInformation info) {
        if (blank(info.getTitle())) findings.add(PreflightRule.INFO, "no title", "a title");
        if (date(info.getCreationDate()).isEmpty()) findings.add(PreflightRule.INFO, "no date of creation", "a date");
        if (date(info.getModificationDate()).isEmpty())
            findings.add(PreflightRule.INFO, "no date of the last change", "a date");
        var trapped = info.getCOSObject().getNameAsString(COSName.TRAPPED);
        if (!"True".equals(trapped) && !"False".equals(trapped))
            findings.add(PreflightRule.TRAPPED, trapped == null ? "nothing" : trapped, "True or False");
    }

    private Optional<Xmp> xmp(PDDocument document) {
        var metadata = document.getDocumentCatalog().getMetadata();
        if (metadata == null) {
            findings.add(PreflightRule.XMP, "none", "a packet in the catalog");
            findings.add(PreflightRule.PDFX_VERSION, "nothing", "PDF/X-4");
            return Optional.empty();
        }
        return read(metadata.getCOSObject());
    }

    private Optional<Xmp> read(COSStream stream) {
        if (stream.containsKey(COSName.FILTER))
            findings.add(PreflightRule.XMP, "compressed", "plain, without a filter");
        try (var in = stream.createInputStream()) {
            var packet = in.readNBytes(LARGEST);
            return Optional.of(Xmp.read(packet));
        } catch (IOException | XMLStreamException e) {
            findings.add(PreflightRule.XMP, "not well-formed XML", "RDF in XML, without DTD");
            return Optional.empty();
        }
    }

    private void checkAgreement(PDDocumentInformation info, Xmp xmp) {
        checkSame("title", Optional.ofNullable(info.getTitle()), xmp.get(Xmp.DC, "title"));
        checkSame(
                "trapping",
                Optional.ofNullable(info.getCOSObject().getNameAsString(COSName.TRAPPED)),
                xmp.get(Xmp.PDF, "Trapped"));
        checkSame(
                "date of creation",
                date(info.getCreationDate()),
                xmp.get(Xmp.XMP, "CreateDate").map(MetadataCheck::instant));
        checkSame(
                "date of the last change",
                date(info.getModificationDate()),
                xmp.get(Xmp.XMP, "ModifyDate").map(MetadataCheck::instant));
    }

    private void checkSame(String what, Optional<?> inInfo, Optional<?> inXmp) {
        if (inInfo.equals(inXmp)) return;
        findings.add(
                PreflightRule.XMP_INFO,
                "%s: %s in the information, %s in XMP".formatted(what, shown(inInfo), shown(inXmp)),
                "the same in both");
    }

    private static String shown(Optional<?> value) {
        var written = value.map(Object::toString).orElse("nothing");
        return written.length() > 60 ? written.substring(0, 60) + "…" : written;
    }

    private static Optional<Instant> date(Calendar date) {
        return Optional.ofNullable(date).map(Calendar::toInstant);
    }

    /// What is no date stays as it is written, and differs.
    private static Object instant(String written) {
        try {
            return OffsetDateTime.parse(written).toInstant();
        } catch (DateTimeException e) {
            return written;
        }
    }

    private static boolean blank(String text) {
        return text == null || text.isBlank();
    }
}
