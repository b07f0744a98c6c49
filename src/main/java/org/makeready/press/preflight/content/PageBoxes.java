package org.makeready.press.preflight.content;

import java.awt.geom.Rectangle2D;
import java.util.Optional;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/// The boxes of one page as it has them; of those that are missing, what stands for them. In the page's own space.
public record PageBoxes(
        Rectangle2D media, Rectangle2D crop, Rectangle2D bleed, Rectangle2D trim, boolean ownTrim, boolean ownArt) {
    private static final double LARGEST = 14_400;

    /// PDFBox would cut boxes to the MediaBox: that they reach beyond it is what we want to know.
    public static PageBoxes of(PDPage page) {
        var media = box(page.getMediaBox());
        var crop = own(page, COSName.CROP_BOX).orElseGet(() -> box(page.getCropBox()));
        var trim = own(page, COSName.TRIM_BOX);
        return new PageBoxes(
                media,
                crop,
                own(page, COSName.BLEED_BOX).orElse(crop),
                trim.orElse(crop),
                trim.isPresent(),
                own(page, COSName.ART_BOX).isPresent());
    }

    private static Optional<Rectangle2D> own(PDPage page, COSName name) {
        return page.getCOSObject().getDictionaryObject(name) instanceof COSArray written && written.size() == 4
                ? Optional.of(box(new PDRectangle(written)))
                : Optional.empty();
    }

    private static Rectangle2D box(PDRectangle box) {
        return new Rectangle2D.Double(box.getLowerLeftX(), box.getLowerLeftY(), box.getWidth(), box.getHeight());
    }

    /// What is looked at: the bleed, where it lies on the paper.
    public Rectangle2D visibleArea() {
        var area = bleed.createIntersection(media);
        return area.getWidth() > 0 && area.getHeight() > 0 ? area : media;
    }

    /// Whether it is a page at all.
    public boolean plausible() {
        return media.getWidth() > 0
                && media.getHeight() > 0
                && media.getWidth() <= LARGEST
                && media.getHeight() <= LARGEST;
    }
}
