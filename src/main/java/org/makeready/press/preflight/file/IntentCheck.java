package org.makeready.press.preflight.file;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.makeready.press.preflight.PreflightFindings;
import org.makeready.press.preflight.PreflightRule;

/// The printing condition the file was made for: one output intent, with the profile of a CMYK printer inside.
final class IntentCheck {
    private static final COSName PROFILE = COSName.getPDFName("DestOutputProfile"),
            CONDITION = COSName.getPDFName("OutputConditionIdentifier");
    private static final int HEADER = 128, CLASS = 12, SPACE = 16, SIGNATURE = 36;
    private static final String WANTED = "a printer profile for CMYK";
    private final PreflightFindings findings;

    IntentCheck(PreflightFindings findings) {
        this.findings = findings;
    }

    void check(PDDocument document) {
        var written = document.getDocumentCatalog().getCOSObject().getCOSArray(COSName.OUTPUT_INTENTS);
        var intents = written == null
                ? List.<COSDictionary>of()
                : java.util.stream.IntStream.range(0, Math.min(written.size(), 100))
                        .mapToObj(written::getObject)
                        .filter(COSDictionary.class::isInstance)
                        .map(COSDictionary.class::cast)
                        .filter(intent -> "GTS_PDFX".equals(intent.getNameAsString(COSName.S)))
                        .toList();
        if (intents.size() != 1) findings.add(PreflightRule.OUTPUT_INTENT, Integer.toString(intents.size()), "1");
        intents.forEach(this::check);
    }

    private void check(COSDictionary intent) {
        var condition = intent.getString(CONDITION);
        if (condition == null || condition.isBlank())
            findings.add(PreflightRule.OUTPUT_CONDITION, "nothing", "a name such as FOGRA39");
        if (intent.getDictionaryObject(PROFILE) instanceof COSStream profile) profile(profile);
        else findings.add(PreflightRule.OUTPUT_PROFILE, "none embedded", WANTED);
    }

    private void profile(COSStream stream) {
        int components = stream.getInt(COSName.N);
        if (components != 4) findings.add(PreflightRule.OUTPUT_PROFILE, "N " + components, "N 4");
        try (var in = stream.createInputStream()) {
            var header = in.readNBytes(HEADER);
            if (header.length < HEADER || !"acsp".equals(text(header, SIGNATURE))) {
                findings.add(PreflightRule.OUTPUT_PROFILE, "no ICC profile", WANTED);
            } else if (!"prtr".equals(text(header, CLASS)) || !"CMYK".equals(text(header, SPACE))) {
                findings.add(
                        PreflightRule.OUTPUT_PROFILE,
                        "class %s, colour space %s"
                                .formatted(
                                        text(header, CLASS).strip(),
                                        text(header, SPACE).strip()),
                        "class prtr, colour space CMYK");
            }
        } catch (IOException e) {
            findings.add(PreflightRule.OUTPUT_PROFILE, "cannot be read", WANTED);
        }
    }

    private static String text(byte[] header, int at) {
        return new String(header, at, 4, StandardCharsets.US_ASCII);
    }
}
