package org.makeready.press.render.pdf.syntax;

import java.util.List;
import java.util.stream.IntStream;
import org.makeready.press.bytes.ByteWriter;

/// The map from character codes to the characters they stand for (ISO 32000-2, 9.10.3): what search and copy go by.
public final class ToUnicode {
    /// The most entries one section may have (Adobe Technical Note 5014).
    private static final int SECTION = 100;
    /// About as much as one entry takes.
    private static final int ENTRY = 16;
    private static final String HEAD = """
            /CIDInit /ProcSet findresource begin
            12 dict begin
            begincmap
            /CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
            /CMapName /Adobe-Identity-UCS def
            /CMapType 2 def
            1 begincodespacerange
            <0000> <FFFF>
            endcodespacerange
            """;
    private static final String TAIL = """
            endcmap
            CMapName currentdict /CMap defineresource pop
            end
            end
            """;

    private ToUnicode() {}

    /// @param codes the codes from 1 on; those that stand for nothing are left out
    public static ByteWriter map(List<PdfFont.Code> codes) {
        int[] read = IntStream.range(0, codes.size())
                .filter(i -> !codes.get(i).text().isEmpty())
                .toArray();
        var map = new PdfContent(new ByteWriter(HEAD.length() + TAIL.length() + ENTRY * read.length + 64)).raw(HEAD);
        for (int from = 0; from < read.length; from += SECTION) {
            int to = Math.min(read.length, from + SECTION);
            map.raw(to - from + " beginbfchar\n");
            for (int r = from; r < to; r++) {
                map.raw("<").hex(read[r] + 1, 4).raw("> <");
                text(map, codes.get(read[r]).text());
                map.raw(">\n");
            }
            map.raw("endbfchar\n");
        }
        return map.raw(TAIL).out();
    }

    /// Characters as UTF-16, in hexadecimal digits.
    public static void text(PdfContent out, String text) {
        for (int i = 0; i < text.length(); i++) out.hex(text.charAt(i), 4);
    }
}
