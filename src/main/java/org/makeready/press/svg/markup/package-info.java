/// Hostile bytes to clean markup: the parser, the profile of elements and styles that templates may use,
/// references, and stand-ins for what Batik cannot read. No Batik, no drawing. Knows finding, template (`Limits`)
/// and effect (`BlendMode`).
package org.makeready.press.svg.markup;
