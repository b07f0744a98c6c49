/// What is drawn: groups, shapes, pictures and glyphs, resolved and at fixed places, with the runs of glyphs and
/// the pictures of emoji they are made of. Values only; it may use font, colour, artwork and geometry. Templates,
/// choices and writers may not enter.
package org.makeready.press.item;
