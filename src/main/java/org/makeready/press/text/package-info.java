/// Characters before there are glyphs: what a customer typed, brought into form; graphemes and words; which font
/// prints each cluster; what becomes a picture; what no font has. No positions, no sizes, no line breaks. May use
/// item (pictures of emoji), font, and the slot rules of template; never `Art` or `Item`.
package org.makeready.press.text;
