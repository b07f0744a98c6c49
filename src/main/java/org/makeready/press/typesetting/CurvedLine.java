package org.makeready.press.typesetting;

import com.ibm.icu.lang.UScript;
import java.util.ArrayList;
import java.util.List;
import org.makeready.press.font.Silhouette;
import org.makeready.press.geometry.Track;
import org.makeready.press.item.GlyphRun;
import org.makeready.press.item.GlyphRun.PlacedGlyph;
import org.makeready.press.template.Slot;

/// A line of text on a track: every letter stands on the track at the middle of its advance and turns with it there.
/// Letters with their marks turn as one; kerning and spacing along the track are those of the straight line.
final class CurvedLine {
    /// The gap, in ems, that must stay between letters which stand further apart on a straight line.
    static final double GAP = 0.005;
    /// The gap that must stay between words.
    static final double WORD_GAP = 0.12;
    /// The most that neighbours may turn against each other.
    static final double MOST_TURN = Math.toRadians(40);
    /// Between the end of the words and their start on a closed track, in ems.
    private static final double CLOSING_SPACE = 0.25;
    /// How far letters of a hand that joins them may run into each other, in ems.
    private static final double STROKE = 0.05;
    private static final double HEADLINE = 0.64;
    private final TextLine line;
    private final Track track;
    private final Slot.TextPath curve;
    private final double drop;
    private final double rise;
    private final double margin;
    private final List<CurvedLetter> letters;
    private final boolean connected;

    /// @param margin what decoration of a fixed width needs at both ends, in points
    CurvedLine(TextLine line, Track track, Slot.TextPath curve, double capHeight, double margin) {
        this.margin = margin;
        this.line = line;
        this.track = track;
        this.curve = curve;
        this.drop = switch (curve.stand()) {
            case BASELINE -> 0;
            case MIDDLE -> capHeight / 2;
            case TOP -> capHeight;
        };
        this.rise = headline(line) - drop;
        this.letters = CurvedLetter.of(line);
        this.connected = connected(letters);
    }

    /// The line along which Devanagari joins its letters lies high above their feet; everything else joins at the feet.
    private double headline(TextLine line) {
        return line.pieces().stream().anyMatch(p -> p.script() == UScript.DEVANAGARI) ? HEADLINE : drop;
    }

    /// How much of the track the words take at size 1.
    double extent() {
        return line.extent() + (track.closed() ? CLOSING_SPACE : 0);
    }

    /// How far the ink is from the track at most, at size 1.
    double reach() {
        return Math.max(-line.ink().top() - drop, line.ink().bottom() + drop);
    }

    /// How many gaps widen when letters are spaced.
    int gaps() {
        int gaps = 0;
        for (var letter : letters) if (letter.piece().spacing() != 0) gaps++;
        return Math.max(0, letters.isEmpty() || letters.getLast().piece().spacing() == 0 ? gaps : gaps - 1);
    }

    /// Whether the letters join, so that space between them would tear them apart.
    boolean connected() {
        return connected;
    }

    TextLine line() {
        return line;
    }

    /// Whether the words stand on the track at this size: not too long for it, and without letters that turn too
    /// sharply against each other or run into each other on the inner side of a bend.
    boolean fits(double size) {
        var ruler = ruler(size);
        if (extent() * size > ruler.length() - 2 * margin + 1e-6) return false;
        Track.TrackPoint before = null;
        CurvedLetter last = null;
        for (var letter : letters) {
            if (letter.blank()) continue;
            var spot = spot(letter, size, ruler);
            if (last != null && before != null && !clear(last, before, letter, spot, size)) return false;
            before = spot;
            last = letter;
        }
        return true;
    }

    /// The glyphs at their places, in points.
    List<GlyphRun> runs(double size) {
        var ruler = ruler(size);
        var runs = new ArrayList<GlyphRun>();
        int next = 0;
        for (var piece : line.pieces()) {
            var glyphs = new ArrayList<PlacedGlyph>(piece.ids().length);
            for (; next < letters.size() && letters.get(next).piece() == piece; next++) {
                place(letters.get(next), spot(letters.get(next), size, ruler), size, glyphs);
            }
            runs.add(new GlyphRun(
                    piece.font(),
                    size * piece.scale(),
                    List.copyOf(glyphs),
                    piece.rightToLeft(),
                    piece.words(),
                    piece.emoji()));
        }
        return runs;
    }

    private void place(CurvedLetter letter, Track.TrackPoint spot, double size, List<PlacedGlyph> out) {
        var piece = letter.piece();
        for (int g = letter.first(); g < letter.limit(); g++) {
            var at = spot.beside((piece.x()[g] - letter.middle()) * size, (piece.y()[g] + drop) * size);
            out.add(new PlacedGlyph(piece.ids()[g], at.x(), at.y(), spot.angle(), piece.texts()[g]));
        }
    }

    private TrackMeasure ruler(double size) {
        return rise == 0 ? TrackMeasure.onTrack(track) : TrackMeasure.above(track, rise * size);
    }

    private Track.TrackPoint spot(CurvedLetter letter, double size, TrackMeasure ruler) {
        return track.at(ruler.onTrack(start(size, ruler.length()) + letter.middle() * size));
    }

    /// Where the baseline begins. On an open track the offset gives way, so that no ink lies beyond the ends.
    private double start(double size, double length) {
        double width = line.width() * size;
        double wanted = curve.offset() * length
                + switch (curve.align()) {
                    case LEFT -> 0;
                    case RIGHT -> length - width;
                    case CENTER -> (length - width) / 2;
                    case START -> line.rightToLeft() ? length - width : 0;
                    case END -> line.rightToLeft() ? 0 : length - width;
                };
        if (track.closed()) return wanted;
        double first = -Math.min(0, line.ink().left()) * size + margin;
        double last = length - Math.max(line.width(), line.ink().right()) * size - margin;
        return Math.max(first, Math.min(wanted, last));
    }

    private boolean clear(CurvedLetter a, Track.TrackPoint at, CurvedLetter b, Track.TrackPoint next, double size) {
        double turn = Math.IEEEremainder(next.angle() - at.angle(), 2 * Math.PI);
        boolean neighbours = b.from() - a.to() < GAP + Math.abs(a.piece().spacing());
        if (neighbours && Math.abs(turn) > MOST_TURN) return false;
        return joins(a) && joins(b) || bandsClear(a, at, b, next, size, at.angle() + turn / 2);
    }

    private static boolean joins(CurvedLetter letter) {
        return letter.piece().script() == UScript.ARABIC || letter.piece().script() == UScript.DEVANAGARI;
    }

    /// Compares the sides of neighbours height by height, where they do not touch on a straight line either.
    private boolean bandsClear(
            CurvedLetter a, Track.TrackPoint at, CurvedLetter b, Track.TrackPoint next, double size, double direction) {
        double apart = b.middle() - a.middle();
        double cos = Math.cos(direction) / size, sin = Math.sin(direction) / size;
        double least = leastGap(a, b);
        for (int band = 0; band < Silhouette.BANDS; band++) {
            double straight = apart + b.left()[band] - a.right()[band];
            if (Double.isInfinite(straight) || straight <= 0) continue;
            double y = (Silhouette.TOP + (band + 0.5) * Silhouette.BAND + drop) * size;
            var from = at.beside(a.right()[band] * size, y);
            var to = next.beside(b.left()[band] * size, y);
            double gap = (to.x() - from.x()) * cos + (to.y() - from.y()) * sin;
            if (gap < Math.min(least, straight) - 1e-3) return false;
        }
        return true;
    }

    private double leastGap(CurvedLetter a, CurvedLetter b) {
        boolean words = b.number() - a.number() > 1;
        return words ? WORD_GAP : connected ? -STROKE : GAP;
    }

    /// Whether this is a hand that joins its letters: a third of the neighbours touch.
    private static boolean connected(List<CurvedLetter> letters) {
        int touching = 0;
        for (int i = 1; i < letters.size(); i++) if (touching(letters.get(i - 1), letters.get(i))) touching++;
        return touching * 3 >= letters.size();
    }

    private static boolean touching(CurvedLetter a, CurvedLetter b) {
        double apart = b.middle() - a.middle();
        for (int band = 0; band < Silhouette.BANDS; band++)
            if (apart + b.left()[band] - a.right()[band] <= 0) return true;
        return false;
    }
}
