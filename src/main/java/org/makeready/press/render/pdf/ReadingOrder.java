package org.makeready.press.render.pdf;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.makeready.press.font.FontSubset;
import org.makeready.press.item.GlyphRun;
import org.makeready.press.item.GlyphRun.PlacedGlyph;

/// Spreads the characters of a cluster over its glyphs, so that readers who take a line glyph by glyph, and turn it
/// around where it runs from right to left, find all characters in reading order.
final class ReadingOrder {
    private ReadingOrder() {}

    static List<PlacedGlyph> of(GlyphRun run) {
        var glyphs = run.glyphs();
        if (!run.rightToLeft() && apart(glyphs)) return glyphs;
        var spread = new ArrayList<PlacedGlyph>(glyphs.size() + 4);
        for (int from = 0; from < glyphs.size(); ) {
            int to = run.rightToLeft() ? endWithBase(glyphs, from) : endOfCluster(glyphs, from);
            var cluster = glyphs.subList(from, to);
            if (run.rightToLeft()) fromRight(cluster, run, spread);
            else fromLeft(cluster, spread);
            from = to;
        }
        return spread;
    }

    /// Whether each glyph is a cluster of its own.
    private static boolean apart(List<PlacedGlyph> glyphs) {
        for (var glyph : glyphs) if (glyph.text().isEmpty()) return false;
        return true;
    }

    private static int endOfCluster(List<PlacedGlyph> glyphs, int from) {
        int to = from + 1;
        while (to < glyphs.size() && glyphs.get(to).text().isEmpty()) to++;
        return to;
    }

    /// In right-to-left runs marks stand before their letter.
    private static int endWithBase(List<PlacedGlyph> glyphs, int from) {
        int start = from;
        int to = endOfCluster(glyphs, start);
        while (to < glyphs.size() && marked(glyphs.get(start))) {
            start = to;
            to = endOfCluster(glyphs, start);
        }
        return to;
    }

    /// Whether a glyph stands for a mark on a letter.
    static boolean marked(PlacedGlyph glyph) {
        if (glyph.text().isEmpty()) return false;
        int type = Character.getType(glyph.text().codePointAt(0));
        return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
    }

    /// One character on each glyph, what is left on the last. A letter drawn from parts is read in parts, because some
    /// readers show a glyph that stands for nothing as a character they do not know.
    private static void fromLeft(List<PlacedGlyph> cluster, List<PlacedGlyph> out) {
        var text = cluster.getFirst().text();
        var rest = text.codePointCount(0, text.length()) < cluster.size()
                ? Normalizer.normalize(text, Normalizer.Form.NFD)
                : text;
        for (int g = 0; g < cluster.size(); g++) {
            boolean all = g == cluster.size() - 1 || rest.isEmpty();
            int end = all ? rest.length() : rest.offsetByCodePoints(0, 1);
            out.add(carrying(rest.substring(0, end), cluster.get(g)));
            rest = rest.substring(end);
        }
    }

    /// A single character on the widest glyph; several on blanks side by side, as wide as the glyph together, from the
    /// last to the first: readers turn a line around glyph by glyph, and take marks above it for other lines.
    private static void fromRight(List<PlacedGlyph> cluster, GlyphRun run, List<PlacedGlyph> out) {
        var text = String.join(
                "", cluster.reversed().stream().map(PlacedGlyph::text).toList());
        int characters = text.codePointCount(0, text.length());
        var widest = cluster.stream()
                .max(Comparator.comparingInt(glyph -> FontSubset.advance(run.font(), glyph.id())))
                .orElseThrow();
        for (var glyph : cluster) out.add(carrying(glyph == widest && characters == 1 ? text : "", glyph));
        if (characters > 1) blanks(text, widest, run, FontSubset.advance(run.font(), widest.id()) / characters, out);
    }

    private static void blanks(String text, PlacedGlyph at, GlyphRun run, int advance, List<PlacedGlyph> out) {
        double step = advance * run.size() / run.font().unitsPerEm();
        double along = 0;
        for (int end = text.length(); end > 0; along += step) {
            int start = text.offsetByCodePoints(end, -1);
            out.add(new PlacedGlyph(
                    FontSubset.blank(advance),
                    at.x() + along * Math.cos(at.angle()),
                    at.y() + along * Math.sin(at.angle()),
                    at.angle(),
                    text.substring(start, end)));
            end = start;
        }
    }

    private static PlacedGlyph carrying(String text, PlacedGlyph glyph) {
        if (text.equals(glyph.text())) return glyph;
        return new PlacedGlyph(glyph.id(), glyph.x(), glyph.y(), glyph.angle(), text);
    }
}
