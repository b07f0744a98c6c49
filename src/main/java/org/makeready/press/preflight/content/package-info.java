/// Checks what one page paints: colour, overprint, text, lines, pictures, cut lines, white, ink, bleed. Each check
/// sees an object before it is painted, and the separations at the end. Does not interpret PDF itself.
package org.makeready.press.preflight.content;
