/// Interprets the content of one page operator by operator, reports each object it paints, and paints it into
/// separations. Knows no rules and no thresholds.
package org.makeready.press.preflight.page;
