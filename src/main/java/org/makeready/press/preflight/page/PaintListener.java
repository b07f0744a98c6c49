package org.makeready.press.preflight.page;

import org.makeready.press.preflight.separation.PageBackdrop;

/// Looks on while a page is drawn.
public interface PaintListener {
    /// Called before each thing is painted, in drawing order. What only makes masks is not shown.
    void beforePaint(PaintedObject painted, PageBackdrop backdrop);

    /// Called for each font in which something is set, whether or not it is to be seen.
    void fontUsed(String font, boolean embedded, boolean type3);

    /// A part of the page that could not be drawn, and why.
    void drawingFailed(String what);
}
