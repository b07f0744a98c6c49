package org.makeready.press.preflight;

import java.util.List;
import org.makeready.press.preflight.page.Backdrop;
import org.makeready.press.preflight.page.Painted;
import org.makeready.press.preflight.page.Separations;
import org.makeready.press.preflight.page.Watcher;

/// All checks of one page, as one watcher.
final class PageChecks implements Watcher {
    private final Side side;
    private final List<PageCheck> checks;
    private int painted;

    PageChecks(Side side) {
        this.side = side;
        this.checks = List.of(
                new ColourCheck(side),
                new TextCheck(side),
                new LineCheck(side),
                new PictureCheck(side),
                new CutCheck(side),
                new TechnicalCheck(side),
                new InkAreaCheck(side),
                new BleedCheck(side));
    }

    @Override
    public void paints(Painted thing, Backdrop backdrop) {
        painted++;
        for (var check : checks) check.look(thing, backdrop);
    }

    @Override
    public void sets(String font, boolean embedded, boolean type3) {
        if (type3) side.findings().add(Rule.FONT_TYPE3, font, "TrueType, OpenType, Type 1");
        else if (!embedded) side.findings().add(Rule.FONT_EMBEDDED, font, "embedded");
    }

    @Override
    public void fails(String what) {
        side.findings().add(Rule.PAGE_UNREADABLE, what, "content that can be drawn");
    }

    void end(Separations separations) {
        if (painted == 0) side.findings().add(Rule.PAGE_EMPTY, "nothing", "something to print");
        for (var check : checks) check.end(separations);
    }
}
