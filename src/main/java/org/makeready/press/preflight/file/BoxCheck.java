package org.makeready.press.preflight.file;

import java.awt.geom.Rectangle2D;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceCMYK;
import org.makeready.press.geometry.Size;
import org.makeready.press.preflight.PreflightFindings;
import org.makeready.press.preflight.PreflightJob;
import org.makeready.press.preflight.PreflightMeasures;
import org.makeready.press.preflight.PreflightRule;
import org.makeready.press.preflight.content.PageBoxes;

/// The boxes of a page, its size against the order, and how it lies.
final class BoxCheck {
    private static final double TOLERANCE = 0.01;
    private static final COSName GROUP = COSName.getPDFName("Group"), USER_UNIT = COSName.getPDFName("UserUnit");
    private final PreflightFindings findings;
    private final PreflightJob job;

    BoxCheck(PreflightFindings findings, PreflightJob job) {
        this.findings = findings;
        this.job = job;
    }

    void check(PDPage page, PageBoxes boxes) {
        if (!boxes.ownTrim() && !boxes.ownArt()) findings.add(PreflightRule.TRIM_BOX, "none", "a TrimBox");
        if (boxes.ownTrim() && boxes.ownArt()) findings.add(PreflightRule.ART_BOX, "TrimBox and ArtBox", "TrimBox");
        checkInside("TrimBox", boxes.trim(), "BleedBox", boxes.bleed());
        checkInside("BleedBox", boxes.bleed(), "MediaBox", boxes.media());
        checkInside("TrimBox", boxes.trim(), "CropBox", boxes.crop());
        job.trim().ifPresent(ordered -> checkSize(boxes.trim(), ordered));
        checkBleed(boxes);
        if (page.getRotation() != 0) findings.add(PreflightRule.PAGE_TURNED, page.getRotation() + "°", "0°");
        if (page.getCOSObject().getFloat(USER_UNIT, 1) != 1)
            findings.add(
                    PreflightRule.PAGE_SCALED, "UserUnit " + page.getCOSObject().getFloat(USER_UNIT), "1");
        checkGroup(page);
        int annotations = page.getCOSObject().getCOSArray(COSName.ANNOTS) == null
                ? 0
                : page.getCOSObject().getCOSArray(COSName.ANNOTS).size();
        if (annotations > 0) findings.add(PreflightRule.ANNOTATIONS, Integer.toString(annotations), "none");
    }

    private void checkInside(String name, Rectangle2D inner, String around, Rectangle2D outer) {
        var grown = new Rectangle2D.Double(
                outer.getX() - TOLERANCE,
                outer.getY() - TOLERANCE,
                outer.getWidth() + 2 * TOLERANCE,
                outer.getHeight() + 2 * TOLERANCE);
        if (!grown.contains(inner)) {
            findings.add(
                    PreflightRule.BOX_NESTING,
                    inner,
                    "%s %s".formatted(name, PreflightMeasures.box(inner)),
                    "inside the %s %s".formatted(around, PreflightMeasures.box(outer)));
        }
    }

    private void checkSize(Rectangle2D trim, Size ordered) {
        double off = Math.max(
                Math.abs(trim.getWidth() - ordered.width().pt()),
                Math.abs(trim.getHeight() - ordered.height().pt()));
        if (off > findings.profile().sizeTolerance()) {
            findings.add(
                    PreflightRule.TRIM_SIZE,
                    trim,
                    PreflightMeasures.size(trim.getWidth(), trim.getHeight()),
                    PreflightMeasures.size(
                            ordered.width().pt(), ordered.height().pt()));
        }
    }

    private void checkBleed(PageBoxes boxes) {
        double least = Math.min(
                Math.min(
                        boxes.trim().getMinX() - boxes.bleed().getMinX(),
                        boxes.trim().getMinY() - boxes.bleed().getMinY()),
                Math.min(
                        boxes.bleed().getMaxX() - boxes.trim().getMaxX(),
                        boxes.bleed().getMaxY() - boxes.trim().getMaxY()));
        double wanted = findings.profile().bleed();
        if (least < wanted - TOLERANCE)
            findings.add(
                    PreflightRule.BLEED_SIZE,
                    PreflightMeasures.pt(Math.max(0, least)),
                    PreflightMeasures.pt(wanted) + " on each side");
    }

    private void checkGroup(PDPage page) {
        var group = page.getCOSObject().getCOSDictionary(GROUP);
        var space = group == null ? null : group.getDictionaryObject(COSName.CS);
        if (!PDDeviceCMYK.INSTANCE.getCOSObject().equals(space)) {
            findings.add(
                    PreflightRule.PAGE_GROUP,
                    group == null
                            ? "no page group"
                            : space instanceof COSName name ? name.getName() : "another colour space",
                    "DeviceCMYK");
        }
    }
}
