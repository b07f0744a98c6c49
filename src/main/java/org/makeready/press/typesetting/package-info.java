/// A text, a font and a box become lines of glyphs: shaped runs, copyfitting by the steps a slot allows, lines in a
/// box or along a curve, and their cache. Knows the rules of a text slot, but no `Art`, no `Item`.
package org.makeready.press.typesetting;
