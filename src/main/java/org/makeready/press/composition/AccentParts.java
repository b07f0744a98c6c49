package org.makeready.press.composition;

import java.util.ArrayList;
import java.util.List;
import org.makeready.press.item.GlyphRun;
import org.makeready.press.template.Slot;
import org.makeready.press.text.WordEnds;
import org.makeready.press.typesetting.TextLine;

/// Divides placed glyphs into those of the accent and those of the other words, in the order of the runs. A letter is
/// never divided from its marks, nor a ligature in itself.
final class AccentParts {
    private final List<TextLine> lines;
    private final List<GlyphRun> runs;
    private final Slot.Accent.AccentPart on;
    private final List<Part> parts = new ArrayList<>();
    private int run;

    /// Neighbouring glyphs of one ink.
    record Part(boolean accented, List<GlyphRun> runs) {}

    AccentParts(List<TextLine> lines, List<GlyphRun> runs, Slot.Accent.AccentPart on) {
        this.lines = lines;
        this.runs = runs;
        this.on = on;
    }

    List<Part> parts() {
        for (int i = 0; i < lines.size(); i++) {
            boolean[] accented = accented(i);
            for (var piece : lines.get(i).pieces()) divide(piece, runs.get(run++), accented);
        }
        return parts;
    }

    /// Which characters of a line the accent is on.
    private boolean[] accented(int index) {
        var words = lines.get(index).words();
        var accented = new boolean[words.length()];
        var ends = WordEnds.of(words);
        switch (on) {
            case FIRST_LINE -> mark(accented, 0, index == first() ? words.length() : 0);
            case LAST_LINE -> mark(accented, 0, index == last() ? words.length() : 0);
            case FIRST_WORD -> mark(accented, 0, index == first() ? ends[0] : 0);
            case LAST_WORD ->
                mark(
                        accented,
                        index == last() ? startOf(words, ends[ends.length - 1]) : words.length(),
                        words.length());
            case INITIALS -> {
                for (int end : ends) mark(accented, startOf(words, end), initialEnd(words, startOf(words, end), end));
            }
        }
        return accented;
    }

    private int first() {
        int line = 0;
        while (lines.get(line).words().isBlank()) line++;
        return line;
    }

    private int last() {
        int line = lines.size() - 1;
        while (lines.get(line).words().isBlank()) line--;
        return line;
    }

    private static void mark(boolean[] accented, int from, int to) {
        for (int i = from; i < to; i++) accented[i] = true;
    }

    private static int startOf(String words, int end) {
        int start = end;
        while (start > 0 && !Character.isWhitespace(words.charAt(start - 1))) start--;
        return start;
    }

    /// Behind the first letter or digit of a word; signs before it belong to it.
    private static int initialEnd(String words, int start, int end) {
        int at = start;
        while (at < end && !Character.isLetterOrDigit(words.codePointAt(at)))
            at += Character.charCount(words.codePointAt(at));
        return at < end ? at + Character.charCount(words.codePointAt(at)) : end;
    }

    private void divide(TextLine.ShapedPiece piece, GlyphRun run, boolean[] accented) {
        int count = piece.ids().length;
        var divided = new ArrayList<Part>();
        for (int from = 0; from < count; ) {
            boolean here = letterAccented(piece, from, accented);
            int to = letterEnd(piece, from);
            while (to < count && letterAccented(piece, to, accented) == here) to = letterEnd(piece, to);
            divided.add(new Part(here, new ArrayList<>(List.of(part(run, from, to)))));
            from = to;
        }
        (piece.rightToLeft() ? divided.reversed() : divided).forEach(this::add);
    }

    private void add(Part part) {
        if (!parts.isEmpty() && parts.getLast().accented() == part.accented())
            parts.getLast().runs().addAll(part.runs());
        else parts.add(part);
    }

    private static int letterEnd(TextLine.ShapedPiece piece, int from) {
        int to = from + 1;
        while (to < piece.ids().length && !piece.letters()[to]) to++;
        return to;
    }

    private static boolean letterAccented(TextLine.ShapedPiece piece, int from, boolean[] accented) {
        int first = piece.at()[from];
        for (int g = from + 1; g < letterEnd(piece, from); g++) first = Math.min(first, piece.at()[g]);
        return accented[first];
    }

    private static GlyphRun part(GlyphRun run, int from, int to) {
        var glyphs = run.glyphs().subList(from, to);
        var texts = (run.rightToLeft() ? glyphs.reversed() : glyphs)
                .stream().map(GlyphRun.PlacedGlyph::text).toList();
        return new GlyphRun(run.font(), run.size(), glyphs, run.rightToLeft(), String.join("", texts), run.emoji());
    }
}
