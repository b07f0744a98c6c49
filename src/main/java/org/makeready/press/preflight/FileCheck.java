package org.makeready.press.preflight;

import java.util.Locale;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;

/// The file as such: version, identifier, encryption, forms, and everything hidden in its objects.
final class FileCheck {
    private static final COSName OC_PROPERTIES = COSName.getPDFName("OCProperties");
    private final Findings findings;

    FileCheck(Findings findings) {
        this.findings = findings;
    }

    void check(PDDocument document) {
        version(document);
        identifier(document.getDocument().getDocumentID());
        if (document.isEncrypted()) findings.add(Rule.ENCRYPTED, "encrypted", "not encrypted");
        var form = document.getDocumentCatalog().getCOSObject().getCOSDictionary(COSName.ACRO_FORM);
        if (form != null) findings.add(Rule.FORM_FIELDS, "a form", "none");
        new ObjectSurvey(findings).survey(document.getDocument().getTrailer());
        new LayerCheck(findings).check(layers(document));
        new MetadataCheck(findings).check(document);
        new IntentCheck(findings).check(document);
    }

    static COSDictionary layers(PDDocument document) {
        return document.getDocumentCatalog().getCOSObject().getCOSDictionary(OC_PROPERTIES);
    }

    private void version(PDDocument document) {
        float version = document.getVersion();
        if (Math.abs(version - 1.6f) > 0.01)
            findings.add(Rule.PDF_VERSION, String.format(Locale.ROOT, "PDF %.1f", version), "PDF 1.6");
    }

    private void identifier(COSArray id) {
        boolean good = id != null
                && id.size() == 2
                && id.getObject(0) instanceof COSString a
                && a.getBytes().length > 0
                && id.getObject(1) instanceof COSString b
                && b.getBytes().length > 0;
        if (!good) findings.add(Rule.TRAILER_ID, "none", "two strings");
    }
}
