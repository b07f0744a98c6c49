package org.makeready.press.lint;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.makeready.press.colour.Ink;
import org.makeready.press.composition.Composition;
import org.makeready.press.composition.CompositionResult;
import org.makeready.press.contrast.Background;
import org.makeready.press.contrast.ContrastRatio;
import org.makeready.press.design.Choices;
import org.makeready.press.finding.LintRule;
import org.makeready.press.geometry.Rect;
import org.makeready.press.item.GlyphRun;
import org.makeready.press.item.Item;
import org.makeready.press.template.InkRole;
import org.makeready.press.template.Slot;

/// Holds every ink that a text slot may have against what is really behind its words, for every colour that may be
/// there. Each role is changed for itself, the others as they come.
final class ContrastCheck implements LintCheck {
    /// WCAG 2.2, 1.4.3; letters from 18 pt on are large.
    private static final double LARGE = 3, SMALL = 4.5, LARGE_FROM = 18, LARGE_BOLD_FROM = 14;
    private static final int BOLD = 700;
    /// So many of the points looked at may be below the least contrast: details of the art show through everywhere.
    private static final double MAY_BE_LOW = 0.3;
    private static final int LETTERS = 16, MOST_INKS = 25;

    @Override
    public void check(LintContext on) {
        var words = words(on);
        var base = views(on, words);
        if (base.isEmpty()) return;
        var worst = new LinkedHashMap<Pair, ContrastReading>();
        base.forEach((slot, view) ->
                inks(on, slot).forEach(ink -> view.measure(new Pair(slot, ink, "", Ink.BLACK), worst)));
        for (var role : on.template().palette()) {
            for (var ink : offered(role)) {
                if (ink.equals(role.initial())) continue;
                var changed = words.with(new Choices(
                        new TreeMap<>(),
                        new TreeMap<>(Map.of(role.name(), ink.hex())),
                        new TreeMap<>(),
                        new TreeMap<>(),
                        new TreeMap<>()));
                views(on, changed).forEach((slot, view) -> {
                    if (view.same(Objects.requireNonNull(base.get(slot)))) return;
                    for (var own : role.name().equals(slot.ink()) ? List.of(ink) : inks(on, slot))
                        view.measure(new Pair(slot, own, role.name(), ink), worst);
                });
            }
        }
        report(on, worst);
    }

    /// Words for slots that come empty, so that there is something to look at.
    private static Choices words(LintContext on) {
        var texts = new TreeMap<String, String>();
        on.texts()
                .filter(slot -> slot.initial().isBlank())
                .forEach(
                        slot -> texts.put(slot.name(), slot.label().length() <= slot.maxLength() ? slot.label() : "A"));
        return Choices.ofTexts(texts);
    }

    private static List<Ink> offered(InkRole role) {
        var inks = new LinkedHashSet<>(List.of(role.initial()));
        inks.addAll(role.offered());
        return inks.stream().limit(MOST_INKS).toList();
    }

    private static List<Ink> inks(LintContext on, Slot.Text slot) {
        return on.template().role(slot.ink()).map(ContrastCheck::offered).orElse(List.of());
    }

    /// An ink of a slot before a background; `changed` is the role that was changed to make it so, where one was.
    private record Pair(Slot.Text slot, Ink ink, String changed, Ink to) {}

    /// How well it is read, and how well it should be.
    private record ContrastReading(double seen, double wanted) {
        boolean low() {
            return seen < wanted;
        }

        ContrastReading worse(ContrastReading other) {
            return seen <= other.seen ? this : other;
        }
    }

    /// What is behind the words of one slot: how bright, point by point, and whether the letters are large.
    private record View(List<Double> lights, boolean large) {
        boolean same(View other) {
            return other != null && lights.equals(other.lights);
        }

        void measure(Pair pair, Map<Pair, ContrastReading> worst) {
            double wanted = large ? LARGE : SMALL;
            double own = ContrastRatio.luminance(pair.ink);
            var ratios = lights.stream()
                    .map(light -> ContrastRatio.ratio(own, light))
                    .sorted()
                    .toList();
            double seen = ratios.get((int) (MAY_BE_LOW * ratios.size()));
            if (pair.slot.decoration().outline().isEmpty())
                worst.merge(pair, new ContrastReading(seen, wanted), ContrastReading::worse);
        }
    }

    private static Map<Slot.Text, View> views(LintContext on, Choices choices) {
        var views = new LinkedHashMap<Slot.Text, View>();
        if (!(on.composer().compose(on.template(), choices)
                instanceof CompositionResult.Ready(Composition composition))) return views;
        composition
                .faces()
                .forEach(side ->
                        new BackgroundWalk(on, side.face().trimBox(), views).walk(side.items(), Background.Frame.PAGE));
        return views;
    }

    /// Goes through a face as it is drawn, and looks behind the words it meets.
    private static final class BackgroundWalk {
        private final LintContext on;
        private final Map<Slot.Text, View> views;
        private final Rect paper;
        private final Background background = Background.onPaper();

        BackgroundWalk(LintContext on, Rect paper, Map<Slot.Text, View> views) {
            this.on = on;
            this.paper = paper;
            this.views = views;
        }

        void walk(List<Item> items, Background.Frame frame) {
            for (var item : items) {
                switch (item) {
                    case Item.Group group -> walk(group.items(), frame.inside(group));
                    case Item.Pictogram pictogram -> walk(List.of(pictogram.group()), frame);
                    case Item.Masked masked -> walk(masked.items(), frame.inside(masked));
                    case Item.Shape shape -> background.add(shape, frame);
                    case Item.Picture picture -> background.add(picture, frame);
                    case Item.Glyphs glyphs ->
                        on.template().slot(glyphs.slot()).ifPresent(slot -> words((Slot.Text) slot, glyphs, frame));
                }
            }
        }

        private void words(Slot.Text slot, Item.Glyphs glyphs, Background.Frame frame) {
            var lights = new ArrayList<Double>();
            boolean large = false;
            int letters =
                    glyphs.runs().stream().mapToInt(run -> run.glyphs().size()).sum();
            int step = Math.max(1, letters / LETTERS), at = 0;
            for (var run : glyphs.runs()) {
                if (run.emoji().isPresent()) continue;
                large |= run.size() * frame.toPage().meanScale()
                        >= (run.font().weight() >= BOLD ? LARGE_BOLD_FROM : LARGE_FROM);
                for (var glyph : run.glyphs()) if (at++ % step == 0) letter(run, glyph, frame, lights);
            }
            if (!lights.isEmpty()) views.putIfAbsent(slot, new View(lights, large));
        }

        private void letter(GlyphRun run, GlyphRun.PlacedGlyph glyph, Background.Frame frame, List<Double> lights) {
            var outline = run.font().outline(glyph.id());
            if (outline.empty()) return;
            var box = Background.onPage(outline.bounds(), frame.toPage().times(run.place(glyph)));
            if (!paper.contains(box, 0)) return;
            for (var point : points(box)) {
                var there = background.colour(point[0], point[1]);
                lights.add(ContrastRatio.luminance(there[0], there[1], there[2]));
            }
        }

        private static double[][] points(Rect box) {
            var middle = box.centre();
            return new double[][] {
                {middle.x(), middle.y()},
                {box.x(), box.y()},
                {box.right(), box.y()},
                {box.x(), box.bottom()},
                {box.right(), box.bottom()}
            };
        }
    }

    /// One finding for each ink that is hard to read whatever is behind it, or as the template comes, and one for each
    /// two roles whose inks do not go together.
    private static void report(LintContext on, Map<Pair, ContrastReading> worst) {
        for (var role : on.template().palette()) {
            for (var ink : offered(role)) {
                var plain = worst.keySet().stream()
                        .filter(pair -> pair.changed.isEmpty()
                                && pair.slot.ink().equals(role.name())
                                && pair.ink.equals(ink)
                                && reading(pair, worst).low()
                                && (ink.equals(role.initial()) || !readable(pair, worst)))
                        .toList();
                if (!plain.isEmpty()) report(on, role, ink, plain, worst);
            }
            for (var other : on.template().palette()) pairs(on, role, other, worst);
        }
    }

    /// Whether some other colour behind it makes it readable.
    private static ContrastReading reading(Pair pair, Map<Pair, ContrastReading> worst) {
        return Objects.requireNonNull(worst.get(pair));
    }

    private static boolean readable(Pair pair, Map<Pair, ContrastReading> worst) {
        return worst.entrySet().stream()
                .anyMatch(other -> other.getKey().slot.equals(pair.slot)
                        && other.getKey().ink.equals(pair.ink)
                        && !other.getValue().low());
    }

    private static void report(
            LintContext on, InkRole role, Ink ink, List<Pair> pairs, Map<Pair, ContrastReading> worst) {
        var reading =
                pairs.stream().map(worst::get).reduce(ContrastReading::worse).orElseThrow();
        var slots = pairs.stream()
                .map(pair -> "\"" + pair.slot.name() + "\"")
                .distinct()
                .collect(Collectors.joining(", "));
        boolean asItComes = ink.equals(role.initial());
        var rule = asItComes ? LintRule.LOW_CONTRAST_DEFAULT : LintRule.LOW_CONTRAST;
        on.report(
                rule,
                pointer(on, role, ink),
                String.format(
                        Locale.ROOT,
                        "%s in %s is hard to read on its background: the contrast is %.2f to 1, less than %.1f to 1.",
                        slots,
                        ink.hex(),
                        reading.seen,
                        reading.wanted),
                rule.fix());
    }

    private static void pairs(LintContext on, InkRole role, InkRole other, Map<Pair, ContrastReading> worst) {
        var pairs = worst.keySet().stream()
                .filter(pair -> pair.changed.equals(other.name())
                        && pair.slot.ink().equals(role.name())
                        && reading(pair, worst).low())
                .toList();
        if (pairs.isEmpty()) return;
        long count = pairs.stream()
                .map(pair -> pair.ink.hex() + pair.to.hex())
                .distinct()
                .count();
        var least = pairs.stream()
                .min(Comparator.comparingDouble(pair -> reading(pair, worst).seen))
                .orElseThrow();
        on.report(
                LintRule.LOW_CONTRAST_PAIR,
                on.origins().role(role.name()) + "/offered",
                String.format(
                        Locale.ROOT,
                        "%d colour pair%s of \"%s\" and \"%s\" %s hard to read, "
                                + "for example %s on %s with a contrast of %.2f to 1.",
                        count,
                        count == 1 ? "" : "s",
                        role.name(),
                        other.name(),
                        count == 1 ? "is" : "are",
                        least.ink.hex(),
                        least.to.hex(),
                        reading(least, worst).seen),
                LintRule.LOW_CONTRAST_PAIR.fix());
    }

    private static String pointer(LintContext on, InkRole role, Ink ink) {
        int at = role.offered().indexOf(ink);
        return on.origins().role(role.name()) + (at < 0 || ink.equals(role.initial()) ? "/default" : "/offered/" + at);
    }
}
