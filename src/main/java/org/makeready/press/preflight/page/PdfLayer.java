package org.makeready.press.preflight.page;

import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;

/// A layer (optional content group) and what ISO 19593-1 says it is for.
///
/// @param group the group of the processing step; empty where there is none
/// @param type  the type of the processing step; empty where there is none
public record PdfLayer(String name, boolean processingStep, String group, String type) {
    private static final COSName METADATA = COSName.getPDFName("GTS_Metadata");
    private static final COSName GROUP = COSName.getPDFName("GTS_ProcStepsGroup");
    private static final COSName TYPE = COSName.getPDFName("GTS_ProcStepsType");

    /// What the dictionary of an optional content group says.
    public static PdfLayer of(COSDictionary group) {
        var name = group.getString(COSName.NAME, "");
        var metadata = group.getCOSDictionary(METADATA);
        return metadata == null
                ? new PdfLayer(name, false, "", "")
                : new PdfLayer(name, true, metadata.getNameAsString(GROUP, ""), metadata.getNameAsString(TYPE, ""));
    }
}
