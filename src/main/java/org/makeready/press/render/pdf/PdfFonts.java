package org.makeready.press.render.pdf;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.makeready.press.font.Font;
import org.makeready.press.render.pdf.PdfNames.Category;

/// The fonts of a file, each in it once; one whose codes run out is begun again.
final class PdfFonts {
    private final Map<Font, PdfFont> open = new HashMap<>();
    private final List<PdfFont> all = new ArrayList<>();

    PdfFont font(Font font, PdfNames names, PdfBody body) {
        var known = open.get(font);
        if (known != null && !known.full()) return known;
        int number = body.reserve();
        var begun = new PdfFont(font, number, names.name(Category.Font, number, number));
        open.put(font, begun);
        all.add(begun);
        return begun;
    }

    /// Writes all of them, now that it is known which glyphs are in use.
    void write(PdfBody body) {
        all.forEach(font -> font.write(body));
    }
}
