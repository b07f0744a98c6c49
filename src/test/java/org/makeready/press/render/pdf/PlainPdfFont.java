package org.makeready.press.render.pdf;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.makeready.press.font.Font;
import org.makeready.press.font.FontFacts;
import org.makeready.press.font.FontSubset;
import org.makeready.press.render.pdf.syntax.GlyphCodes;
import org.makeready.press.render.pdf.syntax.PdfFont;
import org.makeready.press.render.pdf.syntax.ToUnicode;

/// One font of a document: a composite font (ISO 32000-2, 9.7) whose character codes are numbered in the order of use,
/// one code for each pair of a glyph and the characters it stands for.
final class PlainPdfFont implements GlyphCodes {
    private static final int SYMBOLIC = 4, ITALIC = 64;
    private static final double HUNDREDTH = 100;
    private final Font font;
    private final COSDictionary object = PdfObjects.dictionary();
    private final Map<PdfFont.Code, Integer> numbers = new HashMap<>();
    private final List<PdfFont.Code> codes = new ArrayList<>();

    PlainPdfFont(Font font) {
        this.font = font;
    }

    COSDictionary object() {
        return object;
    }

    @Override
    public int code(int glyph, String text) {
        return numbers.computeIfAbsent(new PdfFont.Code(glyph, text), code -> {
            codes.add(code);
            return codes.size();
        });
    }

    @Override
    public double width(int glyph) {
        return Math.round(FontSubset.advance(font, glyph) * 1000.0 * HUNDREDTH / font.unitsPerEm()) / HUNDREDTH;
    }

    /// Cuts the font to the glyphs in use and completes the font's object.
    void finish() {
        var subset = FontSubset.of(
                font, codes.stream().map(PdfFont.Code::glyph).distinct().toList());
        var facts = font.facts();
        var name = tag(subset.file()) + "+" + facts.postScriptName();
        var descendant = PdfObjects.dictionary(
                "Type",
                "Font",
                "Subtype",
                "CIDFontType2",
                "BaseFont",
                name,
                "CIDSystemInfo",
                PdfObjects.inline(
                        "Registry", new COSString("Adobe"), "Ordering", new COSString("Identity"), "Supplement", 0),
                "FontDescriptor",
                descriptor(name, facts, subset),
                "DW",
                1000,
                "W",
                widths());
        descendant.setItem("CIDToGIDMap", glyphMap(subset));
        object.addAll(PdfObjects.dictionary(
                "Type",
                "Font",
                "Subtype",
                "Type0",
                "BaseFont",
                name,
                "Encoding",
                "Identity-H",
                "DescendantFonts",
                PdfObjects.array(descendant),
                "ToUnicode",
                PdfObjects.deflated(ToUnicode.map(codes).toBytes())));
    }

    private COSDictionary descriptor(String name, FontFacts facts, FontSubset subset) {
        return PdfObjects.dictionary(
                "Type",
                "FontDescriptor",
                "FontName",
                name,
                "Flags",
                SYMBOLIC | (font.italic() ? ITALIC : 0),
                "FontBBox",
                PdfObjects.numbers(
                        whole(facts.left()), whole(facts.bottom()), whole(facts.right()), whole(facts.top())),
                "ItalicAngle",
                facts.italicAngle(),
                "Ascent",
                whole(facts.ascent()),
                "Descent",
                whole(facts.descent()),
                "CapHeight",
                whole(facts.capHeight()),
                "StemV",
                font.weight() / 5,
                "FontFile2",
                PdfObjects.deflated(subset.file(), "Length1", subset.file().length));
    }

    private static double whole(double value) {
        return Math.rint(value);
    }

    private COSArray widths() {
        double[] widths =
                codes.stream().mapToDouble(code -> width(code.glyph())).toArray();
        return PdfObjects.array(COSInteger.ONE, PdfObjects.numbers(widths));
    }

    /// Which glyph each code shows: the same number, unless one glyph stands for different characters.
    private org.apache.pdfbox.cos.COSBase glyphMap(FontSubset subset) {
        var map = ByteBuffer.allocate(2 * (codes.size() + 1)).putShort((short) 0);
        boolean same = true;
        for (int i = 0; i < codes.size(); i++) {
            int glyph = subset.newId(codes.get(i).glyph());
            same &= glyph == i + 1;
            map.putShort((short) glyph);
        }
        return same ? COSName.IDENTITY : PdfObjects.deflated(map.array());
    }

    /// Six letters that tell this subset from others of the same font.
    private static String tag(byte[] file) {
        byte[] hash = sha256(file);
        var tag = new StringBuilder();
        for (int i = 0; i < 6; i++) tag.append((char) ('A' + (hash[i] & 0xFF) % 26));
        return tag.toString();
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
