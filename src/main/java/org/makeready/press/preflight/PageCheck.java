package org.makeready.press.preflight;

import org.makeready.press.preflight.page.Backdrop;
import org.makeready.press.preflight.page.Painted;
import org.makeready.press.preflight.page.Separations;

/// One concern of preflight on one page: looks at each thing before it is painted, and at the separations in the end.
interface PageCheck {
    default void look(Painted painted, Backdrop backdrop) {}

    default void end(Separations separations) {}
}
