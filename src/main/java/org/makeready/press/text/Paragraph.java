package org.makeready.press.text;

import java.text.Bidi;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.makeready.press.font.Fallbacks;
import org.makeready.press.font.Font;
import org.makeready.press.item.EmojiPicture;

/// Words between two line feeds, with everything about them that does not depend on where lines break: the font of each
/// character and the levels of the bidirectional algorithm (UAX #9; the first strong letter sets the direction).
public final class Paragraph {
    private final String words;
    private final String drawn;
    private final char[] characters;
    private final Font[] fonts;
    /// The emoji drawn as a picture whose cluster begins at this character.
    private final Map<Integer, EmojiPicture> pictures = new HashMap<>();
    /// Characters that begin a run whatever their font.
    private final BitSet cuts = new BitSet();
    private final @Nullable Bidi bidi;
    private final TreeSet<String> missing = new TreeSet<>();

    /// A text of one paragraph.
    public Paragraph(String words, Typeface typeface, Fallbacks fallbacks) {
        this(
                words,
                typeface,
                ClusterFonts.of(words, typeface.font(), fallbacks),
                new EmojiPresentation(typeface.emoji(), fallbacks));
    }

    public Paragraph(String words, Typeface typeface, ClusterFonts choice, EmojiPresentation style) {
        this.words = words;
        this.characters = words.toCharArray();
        this.fonts = new Font[characters.length];
        this.bidi = Bidi.requiresBidi(characters, 0, characters.length)
                ? new Bidi(words, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT)
                : null;
        this.drawn = assignFonts(typeface.font(), choice, style);
    }

    /// Characters in one font and one direction, or the cluster of an emoji drawn as a picture.
    public record TextRun(int start, int limit, Font font, boolean rightToLeft, Optional<EmojiPicture> emoji) {}

    /// What was typed.
    public String words() {
        return words;
    }

    /// What the shaper is given for the words, character for character: the same, but for [CharacterReplacements].
    public String drawn() {
        return drawn;
    }

    /// The characters of what was typed. Not to be changed.
    public char[] characters() {
        return characters;
    }

    /// Whether the paragraph begins at the right (UAX #9, rules P2 and P3).
    public boolean rightToLeft() {
        return bidi != null && !bidi.baseIsLeftToRight();
    }

    /// Whether a letter sets the direction; numbers and signs alone do not.
    public boolean directed() {
        return words.codePoints()
                .map(Character::getDirectionality)
                .anyMatch(d -> d == Character.DIRECTIONALITY_LEFT_TO_RIGHT
                        || d == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                        || d == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC);
    }

    /// Clusters no font can print.
    public List<String> missing() {
        return List.copyOf(missing);
    }

    private String assignFonts(Font chosen, ClusterFonts choice, EmojiPresentation style) {
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
            drawn.append(
                    pictures.containsKey(start) ? cluster : CharacterReplacements.drawn(cluster, fonts[start], chosen));
        }
        return words.contentEquals(drawn) ? words : drawn.toString();
    }

    /// The numbers of the clusters that become pictures.
    private BitSet drawPictures(int[] bounds, Font chosen, EmojiPresentation style) {
        var drawn = new BitSet();
        for (int c = 0; c + 1 < bounds.length; c++) {
            var picture = style.picture(words.substring(bounds[c], bounds[c + 1]), chosen);
            if (picture.isEmpty()) continue;
            draw(bounds[c], bounds[c + 1], picture.get());
            drawn.set(c);
        }
        return drawn;
    }

    private void draw(int start, int end, EmojiPicture picture) {
        pictures.put(start, picture);
        cuts.set(start);
        cuts.set(end);
    }

    /// The runs of one line, in visual order.
    public List<TextRun> runs(int start, int limit) {
        var runs = new ArrayList<TextRun>();
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
    private void split(int start, int limit, boolean rightToLeft, List<TextRun> out) {
        int at = out.size();
        for (int i = start; i < limit; ) {
            int end = i + 1;
            while (end < limit && fonts[end] == fonts[i] && !cuts.get(end)) end++;
            var run = new TextRun(i, end, fonts[i], rightToLeft, Optional.ofNullable(pictures.get(i)));
            if (rightToLeft) out.add(at, run);
            else out.add(run);
            i = end;
        }
    }
}
