package org.makeready.press.preflight.content;

import org.makeready.press.preflight.page.PaintedObject;
import org.makeready.press.preflight.separation.PageBackdrop;
import org.makeready.press.preflight.separation.PageSeparations;

/// One concern of preflight on one page: looks at each thing before it is painted, and at the separations in the end.
interface PageCheck {
    default void beforePaint(PaintedObject painted, PageBackdrop backdrop) {}

    default void afterPage(PageSeparations separations) {}
}
