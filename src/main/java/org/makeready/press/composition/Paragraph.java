package org.makeready.press.composition;

import java.text.Bidi;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.makeready.press.font.Fallbacks;
import org.makeready.press.font.Font;

/// Words between two line feeds, with everything about them that does not depend on where lines break: the font of each
/// character and the levels of the bidirectional algorithm (UAX #9; the first strong letter sets the direction).
final class Paragraph {
    private final String words;
    private final String drawn;
    private final char[] characters;
    private final Font[] fonts;
    /// The emoji drawn as a picture whose cluster begins at this character.
    private final Map<Integer, Emoji> pictures = new HashMap<>();
    /// Characters that begin a run whatever their font.
    private final BitSet cuts = new BitSet();
    private final Bidi bidi;
    private final TreeSet<String> missing = new TreeSet<>();

    /// A text of one paragraph.
    Paragraph(String words, Typeface typeface, Fallbacks fallbacks) {
        this(
                words,
                typeface,
                FontChoice.of(words, typeface.font(), fallbacks),
                new EmojiStyle(typeface.emoji(), fallbacks));
    }

    Paragraph(String words, Typeface typeface, FontChoice choice, EmojiStyle style) {
        this.words = words;
        this.characters = words.toCharArray();
        this.fonts = new Font[characters.length];
        this.bidi = Bidi.requiresBidi(characters, 0, characters.length)
                ? new Bidi(words, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT)
                : null;
        this.drawn = assignFonts(typeface.font(), choice, style);
    }

    /// Characters in one font and one direction, or the cluster of an emoji drawn as a picture.
    record Run(int start, int limit, Font font, boolean rightToLeft, Optional<Emoji> emoji) {}

    String words() {
        return words;
    }

    /// What the shaper is given for the words, character for character: the same, but for [Alternates].
    String drawn() {
        return drawn;
    }

    char[] characters() {
        return characters;
    }

    boolean rightToLeft() {
        return bidi != null && !bidi.baseIsLeftToRight();
    }

    /// Whether a letter sets the direction; numbers and signs alone do not.
    boolean directed() {
        return words.codePoints()
                .map(Character::getDirectionality)
                .anyMatch(d -> d == Character.DIRECTIONALITY_LEFT_TO_RIGHT
                        || d == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                        || d == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC);
    }

    /// Clusters no font can print.
    List<String> missing() {
        return List.copyOf(missing);
    }

    private String assignFonts(Font chosen, FontChoice choice, EmojiStyle style) {
        int[] bounds = Graphemes.bounds(words);
        var found = choice.fonts(words, drawPictures(bounds, chosen, style));
        var drawn = new StringBuilder(words.length());
        for (int c = 1; c < bounds.length; c++) {
            int start = bounds[c - 1];
            int end = bounds[c];
            var cluster = words.substring(start, end);
            var font = found.get(c - 1);
            if (font.isEmpty()) missing.add(cluster);
            for (int i = start; i < end; i++) fonts[i] = font.orElse(chosen);
            drawn.append(pictures.containsKey(start) ? cluster : Alternates.drawn(cluster, fonts[start], chosen));
        }
        return words.contentEquals(drawn) ? words : drawn.toString();
    }

    /// The numbers of the clusters that become pictures.
    private BitSet drawPictures(int[] bounds, Font chosen, EmojiStyle style) {
        var drawn = new BitSet();
        for (int c = 0; c + 1 < bounds.length; c++) {
            var picture = style.picture(words.substring(bounds[c], bounds[c + 1]), chosen);
            if (picture.isEmpty()) continue;
            draw(bounds[c], bounds[c + 1], picture.get());
            drawn.set(c);
        }
        return drawn;
    }

    private void draw(int start, int end, Emoji picture) {
        pictures.put(start, picture);
        cuts.set(start);
        cuts.set(end);
    }

    /// The runs of one line, in visual order.
    List<Run> runs(int start, int limit) {
        var runs = new ArrayList<Run>();
        if (start == limit) return runs;
        if (bidi == null) {
            split(start, limit, false, runs);
            return runs;
        }
        var line = bidi.createLineBidi(start, limit);
        int count = line.getRunCount();
        byte[] levels = new byte[count];
        Object[] order = new Object[count];
        for (int i = 0; i < count; i++) {
            levels[i] = (byte) line.getRunLevel(i);
            order[i] = i;
        }
        Bidi.reorderVisually(levels, 0, order, 0, count);
        for (Object index : order) {
            int run = (Integer) index;
            boolean rightToLeft = (line.getRunLevel(run) & 1) == 1;
            split(start + line.getRunStart(run), start + line.getRunLimit(run), rightToLeft, runs);
        }
        return runs;
    }

    /// Cuts a directional run where the font changes and around pictures; the pieces of a right-to-left run follow from
    /// right to left.
    private void split(int start, int limit, boolean rightToLeft, List<Run> out) {
        int at = out.size();
        for (int i = start; i < limit; ) {
            int end = i + 1;
            while (end < limit && fonts[end] == fonts[i] && !cuts.get(end)) end++;
            var run = new Run(i, end, fonts[i], rightToLeft, Optional.ofNullable(pictures.get(i)));
            if (rightToLeft) out.add(at, run);
            else out.add(run);
            i = end;
        }
    }
}
