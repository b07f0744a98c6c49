package org.makeready.press.render.pdf;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntSupplier;
import org.makeready.press.font.Font;
import org.makeready.press.render.pdf.syntax.PdfBody;
import org.makeready.press.render.pdf.syntax.PdfFont;
import org.makeready.press.render.pdf.syntax.PdfNames;
import org.makeready.press.render.pdf.syntax.PdfNames.Category;

/// What is in a file once, whichever of its parts use it: fonts, of which one whose codes run out is begun again,
/// pictures, and the drawings of emoji.
public final class PdfShared {
    private final Map<Font, PdfFont> open = new HashMap<>();
    private final List<PdfFont> fonts = new ArrayList<>();
    /// The numbers of pictures, by key.
    private final Map<Object, Integer> pictures = new HashMap<>();
    private final Map<String, Integer> pictograms = new HashMap<>();

    PdfFont font(Font font, PdfNames names, PdfBody body) {
        var known = open.get(font);
        if (known != null && !known.full()) return known;
        int number = body.reserve();
        var begun = new PdfFont(font, number, names.name(Category.Font, number, number));
        open.put(font, begun);
        fonts.add(begun);
        return begun;
    }

    /// The number of a picture, which is written when it comes for the first time.
    int picture(PdfColours.PictureObject printed, PdfBody body) {
        return pictures.computeIfAbsent(printed.key(), _ -> printed.write().applyAsInt(body));
    }

    /// The number of an emoji's form, which is written when it comes for the first time.
    int pictogram(String sequence, IntSupplier write) {
        return pictograms.computeIfAbsent(sequence, _ -> write.getAsInt());
    }

    /// Writes the fonts, now that it is known which glyphs are in use.
    public void write(PdfBody body) {
        fonts.forEach(font -> font.write(body));
    }
}
