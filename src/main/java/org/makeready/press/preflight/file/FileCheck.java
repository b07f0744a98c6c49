package org.makeready.press.preflight.file;

import java.util.Locale;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.makeready.press.preflight.PreflightFindings;
import org.makeready.press.preflight.PreflightRule;

/// The file as such: version, identifier, encryption, forms, and everything hidden in its objects.
final class FileCheck {
    private static final COSName OC_PROPERTIES = COSName.getPDFName("OCProperties");
    private final PreflightFindings findings;

    FileCheck(PreflightFindings findings) {
        this.findings = findings;
    }

    void check(PDDocument document) {
        checkVersion(document);
        checkIdentifier(document.getDocument().getDocumentID());
        if (document.isEncrypted()) findings.add(PreflightRule.ENCRYPTED, "encrypted", "not encrypted");
        var form = document.getDocumentCatalog().getCOSObject().getCOSDictionary(COSName.ACRO_FORM);
        if (form != null) findings.add(PreflightRule.FORM_FIELDS, "a form", "none");
        new ForbiddenObjectCheck(findings).check(document.getDocument().getTrailer());
        new LayerCheck(findings).check(layers(document));
        new MetadataCheck(findings).check(document);
        new IntentCheck(findings).check(document);
    }

    static COSDictionary layers(PDDocument document) {
        return document.getDocumentCatalog().getCOSObject().getCOSDictionary(OC_PROPERTIES);
    }

    private void checkVersion(PDDocument document) {
        float version = document.getVersion();
        if (Math.abs(version - 1.6f) > 0.01)
            findings.add(PreflightRule.PDF_VERSION, String.format(Locale.ROOT, "PDF %.1f", version), "PDF 1.6");
    }

    private void checkIdentifier(COSArray id) {
        boolean good = id != null
                && id.size() == 2
                && id.getObject(0) instanceof COSString a
                && a.getBytes().length > 0
                && id.getObject(1) instanceof COSString b
                && b.getBytes().length > 0;
        if (!good) findings.add(PreflightRule.TRAILER_ID, "none", "two strings");
    }
}
