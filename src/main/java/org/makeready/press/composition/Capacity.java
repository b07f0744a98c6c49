package org.makeready.press.composition;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.makeready.press.font.FontSupply;
import org.makeready.press.item.EmojiSupply;
import org.makeready.press.template.Art;
import org.makeready.press.template.Slot;
import org.makeready.press.template.Template;
import org.makeready.press.text.TypedText;
import org.makeready.press.text.Typeface;
import org.makeready.press.typesetting.TextBox;
import org.makeready.press.typesetting.TextCache;
import org.makeready.press.typesetting.TextFitter;

/// How much text fits each slot in each of its fonts, found by setting average text: running English prose with its
/// usual spaces, capitals and punctuation. Real texts differ, by about a tenth either way; what counts in the end is
/// composing.
public final class Capacity {
    /// Long enough for the longest slot a template may have when repeated; plain words of usual length (4.4 letters).
    private static final String PROSE = """
            The kettle was on before the sun came up, and by the time the others found the kitchen there was toast, honey and a good deal of \
            laughter. Someone had opened the windows to let in the smell of rain and cut grass. We talked about the summer, about old friends \
            and new plans, and nobody looked at the clock until the bells began to ring. It is days like this one that we want to keep.\s""";
    private final FontSupply fonts;
    private final TextFitter fitter;

    public Capacity(FontSupply fonts) {
        this.fonts = fonts;
        this.fitter = new TextFitter(fonts, new TextCache(0));
    }

    /// Characters of average text that fit at the slot's largest and at its smallest size, never more than the slot
    /// takes.
    public record CharacterCounts(int atLargest, int atSmallest) {}

    /// By slot, then by font id in the order the slot offers them. Text slots only.
    public SortedMap<String, Map<String, CharacterCounts>> of(Template template) {
        var rooms = new TreeMap<String, Map<String, CharacterCounts>>();
        for (var place : template.places()) {
            if (template.slot(place.slot()).orElseThrow() instanceof Slot.Text slot)
                rooms.put(slot.name(), rooms(template, slot, place));
        }
        return rooms;
    }

    private Map<String, CharacterCounts> rooms(Template template, Slot.Text slot, Art.Place place) {
        var box = TextBox.of(place.box(), place::outline, slot, template.language());
        var rooms = new LinkedHashMap<String, CharacterCounts>();
        for (var id : slot.fonts()) {
            var typeface = Typeface.of(fonts.font(id).orElseThrow(), slot, EmojiSupply.NONE);
            int smallest = longest(typeface, box, slot.maxLength());
            rooms.put(
                    id,
                    new CharacterCounts(
                            longest(typeface, box.exactly(box.largest()), Math.max(smallest, 1)), smallest));
        }
        return rooms;
    }

    /// The longest beginning of the prose that fits. More text needs more room, so the search widens from a guess until
    /// it has a length that fits and one that does not, then halves.
    private int longest(Typeface typeface, TextBox box, int limit) {
        int low = 0;
        int high = limit + 1;
        int at = Math.clamp(guess(typeface, box), 1, limit);
        for (int step = 1 + at / 16; ; step *= 2) {
            if (fits(typeface, box, at)) low = at;
            else high = at;
            if (high - low == 1) return low;
            boolean between = low > 0 && high <= limit;
            at = between ? (low + high) / 2 : Math.clamp(low > 0 ? low + step : high - step, low + 1, high - 1);
        }
    }

    /// As many letters of average width as the lines of the box hold.
    private static int guess(Typeface typeface, TextBox box) {
        double size = box.floor();
        double room = (box.height() / size - typeface.font().capHeight())
                / box.rules().lineHeight();
        int lines = Math.clamp((int) room + 1, 1, box.mostLines(1));
        double letter = PROSE.chars()
                                .mapToDouble(c ->
                                        typeface.font().advance(typeface.font().glyph(c)))
                                .sum()
                        / PROSE.length()
                        / typeface.font().unitsPerEm()
                + typeface.letterSpacing();
        return (int) (lines * box.width() / (size * letter));
    }

    private boolean fits(Typeface typeface, TextBox box, int characters) {
        return fitter.fits(
                TypedText.inCase(prose(characters), box.rules().letterCase(), box.language()), typeface, box);
    }

    private static String prose(int characters) {
        return PROSE.repeat(characters / PROSE.length() + 1)
                .substring(0, characters)
                .strip();
    }
}
