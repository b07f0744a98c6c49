package org.makeready.press.certificate;

import java.awt.Shape;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.makeready.press.certificate.trial.TextTrials;
import org.makeready.press.colour.Ink;
import org.makeready.press.contrast.ContrastRatio;
import org.makeready.press.font.Font;
import org.makeready.press.font.Silhouette;
import org.makeready.press.geometry.JavaPath;
import org.makeready.press.geometry.Transform;
import org.makeready.press.template.Slot;
import org.makeready.press.template.Template;

/// Whether words can be told from what is behind them in every combination of the inks that meet there. A letter can be
/// read when seven in ten points on its edge have the contrast its size needs (WCAG 2.2, 1.4.3); a text, when all its
/// letters can.
final class LegibilityCheck {
    static final double SMALL = 4.5, LARGE = 3;
    private static final double LARGE_FROM = 18, LARGE_BOLD_FROM = 14;
    private static final int BOLD = 700;
    /// Stems from this on, in ems, are bold whatever the font calls itself; regular ones have 0.07 to 0.09.
    private static final double BOLD_STEM = 0.11;
    private static final double HARD = 0.3;
    /// A contour narrower than this, in points, helps nobody.
    private static final double CONTOUR_SEEN = 0.4;
    private static final int MOST_ROWS = 1_500;
    private static final double OPAQUE = 0.985;
    /// Letters of which less shows, in hundredths, are judged as covered and no more as hard to read.
    private static final int HIDDEN = 50;

    private final Template template;
    private final Slot.Text slot;
    private final List<String> roles;
    private final Map<LegibilityCase, LegibilityCase.Example> looks = new LinkedHashMap<>();
    /// Equal grounds are one, so that each is coloured once.
    private final Map<TextBackground.ColourMix, TextBackground.ColourMix> mixes = new HashMap<>();
    private int letters;
    private long rows;

    LegibilityCheck(Template template, Slot.Text slot, List<String> roles) {
        this.template = template;
        this.slot = slot;
        this.roles = roles;
    }

    /// Two inks that meet; `behind` is a role, or empty where the artwork's own colours lie.
    record InkPair(String role, Ink ink, String behind, Optional<Ink> ground) {}

    /// The hardest case of a pair.
    record HardestCase(
            InkPair pair, double contrast, double needed, LegibilityCase.Example example, Map<String, Ink> inks) {}

    int letters() {
        return letters;
    }

    long combinations() {
        return rows;
    }

    /// Looks at the letters of one text.
    ///
    /// @param toPage from the slot's space to the face
    void addLetters(TextTrials.TextTrial from, PlacedText written, Transform toPage, TextBackground ground) {
        var shadow = written.shadow()
                .map(shape -> new ShadowArea(
                        JavaPath.of(shape.outline().transform(toPage), false),
                        roles.indexOf(slot.decoration().shadow().orElseThrow().ink())));
        for (var letter : written.letters()) {
            var outline = letter.outline().transform(toPage);
            var behind = new ArrayList<TextBackground.ColourMix>();
            for (var point : LegibilityCase.edgePoints(outline)) {
                behind.add(canonical(shadow.filter(s -> s.path.contains(point.x(), point.y()))
                        .map(s -> TextBackground.ColourMix.of(s.role, roles.size()))
                        .orElseGet(() -> ground.mixAt(point.x(), point.y()))));
            }
            behind.sort(Comparator.comparingInt(TextBackground.ColourMix::hashCode));
            var bounds = outline.bounds();
            int shows = (int) Math.round(100
                    * ground.visibleShare(bounds.centre().x(), bounds.centre().y()));
            looks.putIfAbsent(
                    new LegibilityCase(
                            role(letter.ink()),
                            needed(letter, toPage),
                            written.contourWidth() * toPage.meanScale() >= CONTOUR_SEEN,
                            shows,
                            List.copyOf(behind)),
                    new LegibilityCase.Example(from, bounds, ground.arrangement()));
            letters++;
        }
    }

    private TextBackground.ColourMix canonical(TextBackground.ColourMix mix) {
        return mixes.computeIfAbsent(mix, same -> same);
    }

    private record ShadowArea(Shape path, int role) {}

    /// Every role has another ink by default.
    private int role(Ink ink) {
        for (int r = 0; r < roles.size(); r++)
            if (template.role(roles.get(r)).orElseThrow().initial().equals(ink)) return r;
        throw new IllegalStateException("No role has the ink " + ink.hex());
    }

    private static double needed(PlacedText.PlacedLetter letter, Transform toPage) {
        double size = letter.size() * toPage.meanScale() + 0.05;
        return size >= LARGE_FROM || size >= LARGE_BOLD_FROM && bold(letter.font()) ? LARGE : SMALL;
    }

    static boolean bold(Font font) {
        if (font.weight() >= BOLD) return true;
        if (!font.covers('l')) return false;
        var stem = font.silhouette(font.glyph('l'));
        int middle = Silhouette.band(-font.capHeight() / 2);
        return stem.right(middle) - stem.left(middle) >= BOLD_STEM;
    }

    /// The roles that letters are inked in or lie on.
    List<String> meetingRoles() {
        var all = new BitSet();
        looks.keySet().forEach(legibility -> all.or(meetingRoles(legibility)));
        return names(all);
    }

    private BitSet meetingRoles(LegibilityCase legibility) {
        var meets = new BitSet();
        meets.set(legibility.role());
        for (var mix : legibility.ground())
            for (int r = 0; r < roles.size(); r++) if (mix.shares().get(r) > 0) meets.set(r);
        if (legibility.contoured())
            meets.set(roles.indexOf(slot.decoration().outline().orElseThrow().ink()));
        return meets;
    }

    private List<String> names(BitSet meets) {
        return meets.stream().mapToObj(roles::get).toList();
    }

    /// Letters that hardly show, because something covers them or cuts them off.
    List<LegibilityCase.Example> hiddenLetters() {
        return looks.entrySet().stream()
                .filter(look -> look.getKey().visiblePercent() < HIDDEN)
                .map(Map.Entry::getValue)
                .toList();
    }

    /// Pairs of offered inks too near each other, in the order of the palette. Letters on which the same roles meet are
    /// judged together, in the combinations of these roles' inks.
    List<HardestCase> hardestCases() {
        var together = new LinkedHashMap<BitSet, List<LegibilityCase>>();
        looks.keySet().stream()
                .filter(legibility -> legibility.visiblePercent() >= HIDDEN)
                .forEach(legibility -> together.computeIfAbsent(meetingRoles(legibility), _ -> new ArrayList<>())
                        .add(legibility));
        var hardest = new HashMap<InkPair, HardestCase>();
        together.forEach((meets, alike) -> judge(names(meets), alike, hardest));
        return hardest.values().stream()
                .sorted(Comparator.comparingInt((HardestCase hard) -> roles.indexOf(hard.pair.role))
                        .thenComparing(hard -> hard.pair.ink.hex())
                        .thenComparing(hard -> hard.pair.behind)
                        .thenComparing(hard -> hard.pair.ground.map(Ink::hex).orElse("")))
                .toList();
    }

    private void judge(List<String> meeting, List<LegibilityCase> alike, Map<InkPair, HardestCase> hardest) {
        var inks = meeting.stream()
                .map(name -> template.role(name).orElseThrow().offeredInks())
                .toList();
        for (int[] row : PairwiseCombinations.rows(inks.stream().map(List::size).toList(), MOST_ROWS)) {
            var chosen = new LinkedHashMap<String, Ink>();
            for (int i = 0; i < row.length; i++)
                chosen.put(meeting.get(i), inks.get(i).get(row[i]));
            judge(chosen, alike, hardest);
            rows++;
        }
    }

    private void judge(Map<String, Ink> chosen, List<LegibilityCase> alike, Map<InkPair, HardestCase> hardest) {
        var table = new InkCombination(chosen);
        for (var legibility : alike) {
            double contrast = table.contrast(legibility);
            if (contrast >= legibility.needed()) continue;
            var pair = table.pairToBlame(legibility, contrast);
            var known = hardest.get(pair);
            if (known == null || contrast / legibility.needed() < known.contrast / known.needed)
                hardest.put(
                        pair,
                        new HardestCase(
                                pair,
                                contrast,
                                legibility.needed(),
                                Objects.requireNonNull(looks.get(legibility)),
                                chosen));
        }
    }

    /// One combination of inks.
    private final class InkCombination {
        private final Map<String, Ink> chosen;
        private final int[] rgb = new int[roles.size()];
        private final Map<TextBackground.ColourMix, double[]> grounds = new IdentityHashMap<>();

        InkCombination(Map<String, Ink> chosen) {
            this.chosen = chosen;
            for (int r = 0; r < rgb.length; r++)
                rgb[r] = chosen.getOrDefault(roles.get(r), Ink.BLACK).rgb();
        }

        /// Red, green, blue and how bright that is.
        private double[] colour(TextBackground.ColourMix mix) {
            return grounds.computeIfAbsent(mix, _ -> {
                double[] colour = {
                    mix.rest().get(0), mix.rest().get(1), mix.rest().get(2), 0
                };
                for (int r = 0; r < rgb.length; r++) {
                    double share = mix.shares().get(r) / 255.0;
                    for (int c = 0; c < 3 && share > 0; c++) colour[c] += share * channel(rgb[r], c);
                }
                colour[3] = ContrastRatio.luminance(colour[0], colour[1], colour[2]);
                return colour;
            });
        }

        private static double channel(int rgb, int c) {
            return rgb >> 16 - 8 * c & 0xFF;
        }

        double contrast(LegibilityCase legibility) {
            double[] all = legibility.ground().stream()
                    .mapToDouble(mix -> contrast(legibility, mix))
                    .sorted()
                    .toArray();
            return all[(int) (HARD * (all.length - 1))];
        }

        private double contrast(LegibilityCase legibility, TextBackground.ColourMix mix) {
            double[] there = colour(mix);
            double own = legibility.visiblePercent() >= 100 * OPAQUE
                    ? luminance(rgb[legibility.role()])
                    : seenThrough(rgb[legibility.role()], there, legibility.visiblePercent() / 100.0);
            double light = there[3];
            if (!legibility.contoured()) return ContrastRatio.ratio(own, light);
            double contour = luminance(
                    rgb[roles.indexOf(slot.decoration().outline().orElseThrow().ink())]);
            return Math.max(ContrastRatio.ratio(own, contour), ContrastRatio.ratio(contour, light));
        }

        /// A letter that lets its ground shine through.
        private static double seenThrough(int rgb, double[] ground, double shows) {
            return ContrastRatio.luminance(
                    channel(rgb, 0) * shows + ground[0] * (1 - shows),
                    channel(rgb, 1) * shows + ground[1] * (1 - shows),
                    channel(rgb, 2) * shows + ground[2] * (1 - shows));
        }

        private static double luminance(int rgb) {
            return ContrastRatio.luminance(channel(rgb, 0), channel(rgb, 1), channel(rgb, 2));
        }

        /// Which two inks are to blame: that of the letters, and what the ground is mostly made of where the contrast
        /// is this.
        InkPair pairToBlame(LegibilityCase legibility, double contrast) {
            var role = roles.get(legibility.role());
            var there = legibility.ground().stream()
                    .filter(mix -> contrast(legibility, mix) <= contrast)
                    .findFirst()
                    .orElseThrow();
            int most = -1;
            for (int r = 0; r < roles.size(); r++) if (there.shares().get(r) > 255 / 2) most = r;
            var ink = Objects.requireNonNull(chosen.get(role));
            if (most < 0) return new InkPair(role, ink, "", Optional.empty());
            return new InkPair(role, ink, roles.get(most), Optional.ofNullable(chosen.get(roles.get(most))));
        }
    }
}
