package org.makeready.press.preflight.content;

import java.util.List;
import org.makeready.press.preflight.PreflightRule;
import org.makeready.press.preflight.page.PaintListener;
import org.makeready.press.preflight.page.PaintedObject;
import org.makeready.press.preflight.separation.PageBackdrop;
import org.makeready.press.preflight.separation.PageSeparations;

/// All checks of one page, as one watcher.
public final class PageChecks implements PaintListener {
    private final PageContext side;
    private final List<PageCheck> checks;
    private int painted;

    public PageChecks(PageContext side) {
        this.side = side;
        this.checks = List.of(
                new ColourCheck(side),
                new TextCheck(side),
                new LineWidthCheck(side),
                new PictureCheck(side),
                new CutCheck(side),
                new TechnicalInkCheck(side),
                new InkAreaCheck(side),
                new BleedFillCheck(side));
    }

    @Override
    public void beforePaint(PaintedObject thing, PageBackdrop backdrop) {
        painted++;
        for (var check : checks) check.beforePaint(thing, backdrop);
    }

    @Override
    public void fontUsed(String font, boolean embedded, boolean type3) {
        if (type3) side.findings().add(PreflightRule.FONT_TYPE3, font, "TrueType, OpenType, Type 1");
        else if (!embedded) side.findings().add(PreflightRule.FONT_EMBEDDED, font, "embedded");
    }

    @Override
    public void drawingFailed(String what) {
        side.findings().add(PreflightRule.PAGE_UNREADABLE, what, "content that can be drawn");
    }

    /// Runs what can only be judged on the finished page.
    public void afterPage(PageSeparations separations) {
        if (painted == 0) side.findings().add(PreflightRule.PAGE_EMPTY, "nothing", "something to print");
        for (var check : checks) check.afterPage(separations);
    }
}
