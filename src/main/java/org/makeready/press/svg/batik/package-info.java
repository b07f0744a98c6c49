/// Batik as a reader: it resolves styles, units and copies, and loads nothing. Only `press.svg` and `svg.effect`
/// use it.
package org.makeready.press.svg.batik;
