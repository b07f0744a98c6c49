package org.makeready.press.render.pdf;

import java.util.List;

/// The map from character codes to the characters they stand for (ISO 32000-2, 9.10.3): what search and copy go by.
final class ToUnicode {
    /// The most entries one section may have (Adobe Technical Note 5014).
    private static final int SECTION = 100;
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

    /// @param codes the codes from 1 on
    static byte[] map(List<PdfFont.Code> codes) {
        var map = new PdfContent().raw(HEAD);
        for (int from = 0; from < codes.size(); from += SECTION) {
            int to = Math.min(codes.size(), from + SECTION);
            map.raw((to - from) + " beginbfchar\n");
            for (int i = from; i < to; i++) {
                map.raw("<").hex(i + 1, 4).raw("> <");
                text(map, codes.get(i).text());
                map.raw(">\n");
            }
            map.raw("endbfchar\n");
        }
        return map.raw(TAIL).bytes();
    }

    /// Characters as UTF-16, in hexadecimal digits.
    static void text(PdfContent out, String text) {
        for (int i = 0; i < text.length(); i++) out.hex(text.charAt(i), 4);
    }
}
