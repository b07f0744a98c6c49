package org.makeready.press.render.pdf.syntax;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import org.makeready.press.bytes.ByteWriter;
import org.makeready.press.font.Font;
import org.makeready.press.font.FontSubset;

/// One font of a file: a composite font (ISO 32000-2, 9.7) whose character codes are numbered in the order of use, one
/// code for each pair of a glyph and the characters it stands for.
public final class PdfFont implements GlyphCodes {
    private static final int SYMBOLIC = 4, ITALIC = 64;
    private static final double HUNDREDTH = 100;
    /// Codes have two bytes; what is left over is more than any one run of glyphs takes.
    private static final int FULL = 60_000;
    private final Font font;
    private final int number;
    private final String name;
    private final Map<Code, Integer> numbers = new HashMap<>();
    private final List<Code> codes = new ArrayList<>();

    /// A glyph (id of the whole font) and the characters it stands for.
    public record Code(int glyph, String text) {}

    public PdfFont(Font font, int number, String name) {
        this.font = font;
        this.number = number;
        this.name = name;
    }

    /// What content calls it.
    public String name() {
        return name;
    }

    @Override
    public int code(int glyph, String text) {
        var code = new Code(glyph, text);
        var known = numbers.get(code);
        if (known != null) return known;
        codes.add(code);
        numbers.put(code, codes.size());
        return codes.size();
    }

    /// Whether the next glyphs need another font.
    public boolean full() {
        return codes.size() >= FULL;
    }

    @Override
    public double width(int glyph) {
        return Math.round(FontSubset.advance(font, glyph) * 1000.0 * HUNDREDTH / font.unitsPerEm()) / HUNDREDTH;
    }

    /// Cuts the font to the glyphs in use and writes everything about it.
    public void write(PdfBody body) {
        var subset = FontSubset.of(font, codes.stream().map(Code::glyph).toList());
        var title = tag(subset) + "+" + font.facts().postScriptName();
        int file = body.reserve();
        body.stream(file, "/Length1 " + subset.file().length, subset.file());
        int descriptor = descriptor(title, file, body);
        var glyphMap = glyphMap(subset, body);
        int descendant = descendant(title, descriptor, glyphMap, body);
        int toUnicode = body.reserve();
        body.stream(toUnicode, "", ToUnicode.map(codes));
        body.object(
                number,
                "<< /Type /Font /Subtype /Type0 /BaseFont /" + title + " /Encoding /Identity-H /DescendantFonts ["
                        + descendant + " 0 R] /ToUnicode " + toUnicode + " 0 R >>");
    }

    private int descriptor(String title, int file, PdfBody body) {
        var facts = font.facts();
        int at = body.reserve();
        var out = body.open(at)
                .ascii("<< /Type /FontDescriptor /FontName /")
                .ascii(title)
                .ascii(" /Flags ")
                .whole(SYMBOLIC | (font.italic() ? ITALIC : 0))
                .ascii(" /FontBBox ");
        PdfForms.numbers(out, 0, facts.left(), facts.bottom(), facts.right(), facts.top());
        out.ascii(" /ItalicAngle ")
                .number(facts.italicAngle(), 3)
                .ascii(" /Ascent ")
                .number(facts.ascent(), 0)
                .ascii(" /Descent ")
                .number(facts.descent(), 0)
                .ascii(" /CapHeight ")
                .number(facts.capHeight(), 0)
                .ascii(" /StemV ")
                .whole(font.weight() / 5)
                .ascii(" /FontFile2 ")
                .whole(file)
                .ascii(" 0 R >>");
        body.close();
        return at;
    }

    private int descendant(String title, int descriptor, String glyphMap, PdfBody body) {
        int at = body.reserve();
        var out = body.open(at)
                .ascii("<< /Type /Font /Subtype /CIDFontType2 /BaseFont /")
                .ascii(title)
                .ascii(" /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /FontDescriptor ")
                .whole(descriptor)
                .ascii(" 0 R /DW 1000 /CIDToGIDMap ")
                .ascii(glyphMap)
                .ascii(" /W [1 [");
        for (var code : codes) out.number(width(code.glyph()), 2).ascii(' ');
        out.ascii("]] >>");
        body.close();
        return at;
    }

    /// Which glyph each code shows: the same number, unless one glyph stands for different characters.
    private String glyphMap(FontSubset subset, PdfBody body) {
        var map = new ByteWriter(2 * codes.size() + 2).ascii('\0').ascii('\0');
        boolean same = true;
        for (int i = 0; i < codes.size(); i++) {
            int glyph = subset.newId(codes.get(i).glyph());
            same &= glyph == i + 1;
            map.ascii((char) (glyph >> 8)).ascii((char) (glyph & 0xFF));
        }
        if (same) return "/Identity";
        int at = body.reserve();
        body.stream(at, "", map);
        return at + " 0 R";
    }

    /// Six letters that tell this subset from others of the same font.
    private String tag(FontSubset subset) {
        var sum = new CRC32();
        var glyphs = ByteBuffer.allocate(4 * codes.size() + 4).putInt(subset.glyphCount());
        codes.forEach(code -> glyphs.putInt(code.glyph()));
        sum.update(glyphs.array());
        long rest = sum.getValue();
        var tag = new StringBuilder();
        for (int i = 0; i < 6; i++, rest /= 26) tag.append((char) ('A' + rest % 26));
        return tag.toString();
    }
}
