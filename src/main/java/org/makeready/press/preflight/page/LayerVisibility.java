package org.makeready.press.preflight.page;

import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;

/// Which layers of a file are shown when nobody changes anything (ISO 32000-2, 8.11.4.3).
public record LayerVisibility(COSDictionary properties) {
    private static final COSName OFF = COSName.getPDFName("OFF"),
            ON = COSName.getPDFName("ON"),
            BASE_STATE = COSName.getPDFName("BaseState"),
            OCGS = COSName.getPDFName("OCGs"),
            D = COSName.getPDFName("D");

    /// @param properties `OCProperties` of the catalog; null when there is none
    public LayerVisibility {
        if (properties == null) properties = new COSDictionary();
    }

    /// A membership of several layers shows when one of them does.
    public boolean shows(COSDictionary layer) {
        return switch (layer.getDictionaryObject(OCGS)) {
            case COSDictionary one -> shown(one);
            case COSArray several ->
                several.size() == 0
                        || java.util.stream.StreamSupport.stream(several.spliterator(), false)
                                .anyMatch(one -> resolved(one) instanceof COSDictionary group && shown(group));
            case null, default -> shown(layer);
        };
    }

    private boolean shown(COSDictionary group) {
        var usual = properties.getCOSDictionary(D);
        if (usual == null) return true;
        boolean off = COSName.getPDFName("OFF").equals(usual.getCOSName(BASE_STATE));
        if (off) return listed(usual.getCOSArray(ON), group);
        return !listed(usual.getCOSArray(OFF), group);
    }

    private static boolean listed(COSArray groups, COSDictionary group) {
        if (groups == null) return false;
        for (int i = 0; i < groups.size(); i++) if (groups.getObject(i) == group) return true;
        return false;
    }

    private static COSBase resolved(COSBase base) {
        return base instanceof COSObject reference ? reference.getObject() : base;
    }
}
