package org.makeready.press.preflight;

import java.awt.geom.Rectangle2D;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceCMYK;
import org.makeready.press.geometry.Size;

/// The boxes of a page, its size against the order, and how it lies.
final class BoxCheck {
    private static final double TOLERANCE = 0.01;
    private static final COSName GROUP = COSName.getPDFName("Group"), USER_UNIT = COSName.getPDFName("UserUnit");
    private final Findings findings;
    private final Job job;

    BoxCheck(Findings findings, Job job) {
        this.findings = findings;
        this.job = job;
    }

    void check(PDPage page, PageBoxes boxes) {
        if (!boxes.ownTrim() && !boxes.ownArt()) findings.add(Rule.TRIM_BOX, "none", "a TrimBox");
        if (boxes.ownTrim() && boxes.ownArt()) findings.add(Rule.ART_BOX, "TrimBox and ArtBox", "TrimBox");
        inside("TrimBox", boxes.trim(), "BleedBox", boxes.bleed());
        inside("BleedBox", boxes.bleed(), "MediaBox", boxes.media());
        inside("TrimBox", boxes.trim(), "CropBox", boxes.crop());
        job.trim().ifPresent(ordered -> size(boxes.trim(), ordered));
        bleed(boxes);
        if (page.getRotation() != 0) findings.add(Rule.PAGE_TURNED, page.getRotation() + "°", "0°");
        if (page.getCOSObject().getFloat(USER_UNIT, 1) != 1)
            findings.add(Rule.PAGE_SCALED, "UserUnit " + page.getCOSObject().getFloat(USER_UNIT), "1");
        group(page);
        int annotations = page.getCOSObject().getCOSArray(COSName.ANNOTS) == null
                ? 0
                : page.getCOSObject().getCOSArray(COSName.ANNOTS).size();
        if (annotations > 0) findings.add(Rule.ANNOTATIONS, Integer.toString(annotations), "none");
    }

    private void inside(String name, Rectangle2D inner, String around, Rectangle2D outer) {
        var grown = new Rectangle2D.Double(
                outer.getX() - TOLERANCE,
                outer.getY() - TOLERANCE,
                outer.getWidth() + 2 * TOLERANCE,
                outer.getHeight() + 2 * TOLERANCE);
        if (!grown.contains(inner)) {
            findings.add(
                    Rule.BOX_NESTING,
                    inner,
                    "%s %s".formatted(name, Words.box(inner)),
                    "inside the %s %s".formatted(around, Words.box(outer)));
        }
    }

    private void size(Rectangle2D trim, Size ordered) {
        double off = Math.max(
                Math.abs(trim.getWidth() - ordered.width().pt()),
                Math.abs(trim.getHeight() - ordered.height().pt()));
        if (off > findings.profile().sizeTolerance()) {
            findings.add(
                    Rule.TRIM_SIZE,
                    trim,
                    Words.size(trim.getWidth(), trim.getHeight()),
                    Words.size(ordered.width().pt(), ordered.height().pt()));
        }
    }

    private void bleed(PageBoxes boxes) {
        double least = Math.min(
                Math.min(
                        boxes.trim().getMinX() - boxes.bleed().getMinX(),
                        boxes.trim().getMinY() - boxes.bleed().getMinY()),
                Math.min(
                        boxes.bleed().getMaxX() - boxes.trim().getMaxX(),
                        boxes.bleed().getMaxY() - boxes.trim().getMaxY()));
        double wanted = findings.profile().bleed();
        if (least < wanted - TOLERANCE)
            findings.add(Rule.BLEED_SIZE, Words.pt(Math.max(0, least)), Words.pt(wanted) + " on each side");
    }

    private void group(PDPage page) {
        var group = page.getCOSObject().getCOSDictionary(GROUP);
        var space = group == null ? null : group.getDictionaryObject(COSName.CS);
        if (!PDDeviceCMYK.INSTANCE.getCOSObject().equals(space)) {
            findings.add(
                    Rule.PAGE_GROUP,
                    group == null
                            ? "no page group"
                            : space instanceof COSName name ? name.getName() : "another colour space",
                    "DeviceCMYK");
        }
    }
}
