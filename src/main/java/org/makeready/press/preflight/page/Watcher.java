package org.makeready.press.preflight.page;

/// Looks on while a page is drawn.
public interface Watcher {
    /// Called before each thing is painted, in drawing order. What only makes masks is not shown.
    void paints(Painted painted, Backdrop backdrop);

    /// Called for each font in which something is set, whether or not it is to be seen.
    void sets(String font, boolean embedded, boolean type3);

    /// A part of the page that could not be drawn, and why.
    void fails(String what);
}
