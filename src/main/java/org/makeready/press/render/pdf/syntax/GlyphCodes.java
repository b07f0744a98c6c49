package org.makeready.press.render.pdf.syntax;

/// How the glyphs of one font are called in content.
public interface GlyphCodes {
    /// The character code of this glyph; 0 is nobody's.
    int code(int glyph, String text);

    /// The advance in thousandths of an em, as the file has it.
    double width(int glyph);
}
