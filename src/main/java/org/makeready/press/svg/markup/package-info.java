/// From hostile bytes to clean markup: the parser, the elements and styles that templates can use, references, and
/// substitutes for what Batik cannot read. No Batik, no drawing.
package org.makeready.press.svg.markup;
