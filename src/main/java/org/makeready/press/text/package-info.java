/// Characters before there are glyphs: cleans what a customer typed, splits it into graphemes and words, finds the
/// font for each cluster, and says what no font has. No positions, no sizes, no line breaks.
package org.makeready.press.text;
