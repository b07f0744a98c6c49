/// A text, a font and a box become lines of glyphs: shaping runs, copyfitting by the steps a slot allows, lines in
/// a box or along a curve, and the cache of both. Knows nothing of a template's `Art`, of choices or of `Item`; of
/// template it uses the rules of a text slot.
package org.makeready.press.typesetting;
