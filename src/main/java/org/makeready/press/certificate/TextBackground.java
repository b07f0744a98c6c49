package org.makeready.press.certificate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.makeready.press.colour.Ink;
import org.makeready.press.contrast.Background;
import org.makeready.press.geometry.Rect;
import org.makeready.press.template.Face;
import org.makeready.press.template.Template;

/// What lies behind one text in one arrangement of options and pictures, whatever inks are chosen. Colours lie over
/// each other by adding shares of them, so each point is a share of each role and a rest of fixed colours; the shares
/// are read off by painting three roles at a time red, green and blue, on black.
final class TextBackground {
    private static final int CHANNELS = 3;
    /// So many grounds to a point of length.
    private static final double GRAIN = 1;
    private static final int STEP = 3;

    private final List<String> roles;
    private final List<Background> layers = new ArrayList<>();
    private final Background above;
    private final Background.Frame frame;
    private final SlotSurroundings.Arrangement scene;
    private final Map<Long, ColourMix> known = new HashMap<>();

    /// The ground at a point.
    ///
    /// @param rest   red, green and blue of what no role colours, 0 to 255
    /// @param shares by role, 0 to 255
    record ColourMix(List<Integer> rest, List<Integer> shares) {
        /// A whole of one role.
        static ColourMix of(int role, int roles) {
            var shares = new ArrayList<Integer>();
            for (int i = 0; i < roles; i++) shares.add(i == role ? 255 : 0);
            return new ColourMix(List.of(0, 0, 0), List.copyOf(shares));
        }
    }

    private TextBackground(
            List<String> roles, Background above, Background.Frame frame, SlotSurroundings.Arrangement scene) {
        this.roles = roles;
        this.above = above;
        this.frame = frame;
        this.scene = scene;
    }

    /// @param area beyond it nobody asks
    static TextBackground of(
            Template template,
            Face face,
            SlotSurroundings first,
            Rect area,
            String slot,
            SlotSurroundings.Arrangement scenery) {
        var roles = List.copyOf(scenery.inks().keySet());
        var ground = new TextBackground(roles, first.above().near(area), first.frame(), scenery);
        ground.layers.add(first.below().near(area));
        for (int from = 0; from < roles.size(); from += CHANNELS) {
            ground.layers.add(SlotSurroundings.of(template, face, slot, scenery.withInks(channelInks(roles, from)))
                    .below()
                    .near(area));
        }
        return ground;
    }

    /// All roles in black but the three from this one on.
    static SortedMap<String, Ink> channelInks(List<String> roles, int from) {
        var inks = new TreeMap<String, Ink>();
        for (int r = 0; r < roles.size(); r++)
            inks.put(roles.get(r), r >= from && r < from + CHANNELS ? new Ink(0xFF0000 >> 8 * (r - from)) : Ink.BLACK);
        return inks;
    }

    List<String> roles() {
        return roles;
    }

    SlotSurroundings.Arrangement arrangement() {
        return scene;
    }

    /// How much of what is written here shows, from 0 to 1.
    double visibleShare(double x, double y) {
        return frame.lets(x, y) * (1 - above.hides(x, y));
    }

    ColourMix mixAt(double x, double y) {
        long spot = Math.round(x * GRAIN) << 32 | Math.round(y * GRAIN) & 0xFFFFFFFFL;
        return known.computeIfAbsent(spot, _ -> readMix(Math.round(x * GRAIN) / GRAIN, Math.round(y * GRAIN) / GRAIN));
    }

    private ColourMix readMix(double x, double y) {
        double[] rest = layers.getFirst().colour(x, y);
        var shares = new ArrayList<Integer>(roles.size());
        double[] marked = rest;
        for (int r = 0; r < roles.size(); r++) {
            if (r % CHANNELS == 0) marked = layers.get(1 + r / CHANNELS).colour(x, y);
            shares.add(rounded(marked[r % CHANNELS] - rest[r % CHANNELS]));
        }
        return new ColourMix(List.of(rounded(rest[0]), rounded(rest[1]), rounded(rest[2])), List.copyOf(shares));
    }

    /// No finer than the eye, so that the many colours of a photograph are some.
    private static int rounded(double level) {
        return Math.min(255, STEP * (int) Math.round(level / STEP));
    }
}
