package org.makeready.press.preflight.file;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSStream;
import org.makeready.press.preflight.PreflightFindings;
import org.makeready.press.preflight.PreflightRule;

/// Looks at every object that can be reached from the trailer for what must not be anywhere in a print file.
final class ForbiddenObjectCheck {
    private static final int MOST = 2_000_000;
    private static final COSName JS = COSName.getPDFName("JS"),
            JAVASCRIPT = COSName.getPDFName("JavaScript"),
            OPEN_ACTION = COSName.getPDFName("OpenAction"),
            AA = COSName.getPDFName("AA"),
            OPI = COSName.getPDFName("OPI"),
            PS = COSName.getPDFName("PS"),
            SUBTYPE2 = COSName.getPDFName("Subtype2"),
            TR = COSName.getPDFName("TR"),
            TR2 = COSName.getPDFName("TR2"),
            HT = COSName.getPDFName("HT"),
            HTP = COSName.getPDFName("HTP"),
            REF = COSName.getPDFName("Ref"),
            EMBEDDED = COSName.getPDFName("EmbeddedFiles"),
            AF = COSName.getPDFName("AF"),
            EF = COSName.getPDFName("EF"),
            XFA = COSName.getPDFName("XFA"),
            DEFAULT = COSName.getPDFName("Default");

    private final PreflightFindings findings;
    private final Set<COSBase> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Deque<COSBase> waiting = new ArrayDeque<>();

    ForbiddenObjectCheck(PreflightFindings findings) {
        this.findings = findings;
    }

    void check(COSDictionary trailer) {
        add(trailer);
        while (!waiting.isEmpty()) {
            var next = waiting.pop();
            if (seen.size() > MOST) {
                findings.add(
                        PreflightRule.FILE_UNREADABLE, "more than %,d objects".formatted(MOST), "%,d".formatted(MOST));
                return;
            }
            switch (next) {
                case COSDictionary dictionary -> inspect(dictionary);
                case COSArray array -> array.forEach(this::add);
                default -> {}
            }
        }
    }

    private void add(COSBase base) {
        var resolved = base instanceof COSObject reference ? reference.getObject() : base;
        if ((resolved instanceof COSDictionary || resolved instanceof COSArray) && seen.add(resolved))
            waiting.push(resolved);
    }

    private void inspect(COSDictionary dictionary) {
        if (dictionary instanceof COSStream stream) inspectStream(stream);
        inspectScripts(dictionary);
        inspectAttachments(dictionary);
        inspectTones(dictionary);
        if (dictionary.containsKey(OPI)) findings.add(PreflightRule.OPI, "an OPI dictionary", "none");
        dictionary.getValues().forEach(this::add);
    }

    private void inspectStream(COSStream stream) {
        if (has(stream.getDictionaryObject(COSName.FILTER), COSName.LZW_DECODE)
                || has(stream.getDictionaryObject(COSName.FILTER), COSName.LZW_DECODE_ABBREVIATION)) {
            findings.add(PreflightRule.LZW, "a stream with LZWDecode", "FlateDecode, DCTDecode");
        }
        if (stream.containsKey(COSName.F)) findings.add(PreflightRule.EXTERNAL, "a stream in another file", "none");
        var subtype = stream.getCOSName(COSName.SUBTYPE);
        if (PS.equals(subtype) || PS.equals(stream.getCOSName(SUBTYPE2)))
            findings.add(PreflightRule.POSTSCRIPT, "a PostScript XObject", "none");
        if (COSName.FORM.equals(subtype) && stream.containsKey(REF))
            findings.add(PreflightRule.EXTERNAL, "a page of another file", "none");
    }

    private void inspectScripts(COSDictionary dictionary) {
        if (dictionary.containsKey(JS)
                || dictionary.containsKey(JAVASCRIPT)
                || JAVASCRIPT.equals(dictionary.getCOSName(COSName.S))) {
            findings.add(PreflightRule.JAVASCRIPT, "a script", "none");
        }
        if (dictionary.containsKey(OPEN_ACTION))
            findings.add(PreflightRule.ACTIONS, "an action on opening the file (OpenAction)", "nothing");
        if (dictionary.containsKey(AA)) findings.add(PreflightRule.ACTIONS, "an automatic action (AA)", "nothing");
        if (dictionary.getDictionaryObject(COSName.A) instanceof COSDictionary action
                && action.getCOSName(COSName.S) != null) {
            findings.add(
                    PreflightRule.ACTIONS,
                    "an action of type " + action.getCOSName(COSName.S).getName(),
                    "none");
        }
        if (dictionary.containsKey(XFA)) findings.add(PreflightRule.FORM_FIELDS, "an XFA form", "none");
    }

    private void inspectAttachments(COSDictionary dictionary) {
        if (dictionary.containsKey(EMBEDDED) || dictionary.containsKey(EF) || dictionary.containsKey(AF)) {
            findings.add(PreflightRule.EMBEDDED_FILES, "an attached file", "none");
        }
    }

    private void inspectTones(COSDictionary dictionary) {
        if (!mayBeGraphicsState(dictionary)) return;
        if (dictionary.containsKey(TR))
            findings.add(PreflightRule.TRANSFER_FUNCTION, "a transfer function (TR)", "none");
        if (dictionary.containsKey(TR2) && !DEFAULT.equals(dictionary.getCOSName(TR2)))
            findings.add(PreflightRule.TRANSFER_FUNCTION, "a transfer function (TR2)", "none, or Default");
        if (dictionary.containsKey(HTP)) findings.add(PreflightRule.HALFTONE, "a halftone phase (HTP)", "none");
        if (dictionary.containsKey(HT) && !DEFAULT.equals(dictionary.getCOSName(HT)))
            findings.add(PreflightRule.HALFTONE, "a halftone (HT)", "none, or Default");
    }

    /// Soft masks have a transfer function too, under the same key; theirs is allowed.
    private static boolean mayBeGraphicsState(COSDictionary dictionary) {
        return !dictionary.containsKey(COSName.G) || !dictionary.containsKey(COSName.S);
    }

    private static boolean has(COSBase filters, COSName filter) {
        if (filters instanceof COSArray several) {
            for (int i = 0; i < several.size(); i++) if (filter.equals(several.getObject(i))) return true;
            return false;
        }
        return filter.equals(filters);
    }
}
