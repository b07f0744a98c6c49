package org.makeready.press.typesetting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.makeready.press.LetteringTemplate;
import org.makeready.press.ShippedFonts;
import org.makeready.press.composition.CompositionResult;
import org.makeready.press.design.Problem;
import org.makeready.press.font.Fallbacks;
import org.makeready.press.geometry.Length;
import org.makeready.press.geometry.Outline;
import org.makeready.press.geometry.Rect;
import org.makeready.press.geometry.Track;
import org.makeready.press.item.GlyphRun;
import org.makeready.press.item.GlyphRun.PlacedGlyph;
import org.makeready.press.template.Slot;
import org.makeready.press.template.Slot.Align;
import org.makeready.press.template.Slot.PathSide;
import org.makeready.press.template.Slot.Stand;
import org.makeready.press.text.Paragraph;
import org.makeready.press.text.Typeface;

class CurvedTextTest {
    private static final ShapedRuns RUNS = new ShapedRuns(new TextCache(0));
    private static final Outline ARC =
            Outline.builder().move(100, 180).curve(250, 20, 560, 20, 710, 180).build();
    private static final Outline CIRCLE = Outline.ellipse(new Rect(300, 20, 170, 170));
    private static final Outline LINE =
            Outline.builder().move(60, 120).line(760, 120).build();

    private static Slot.TextPath curve(Align align, double offset, PathSide side, Stand stand) {
        return new Slot.TextPath(align, offset, side, stand, 0, 0);
    }

    private static List<GlyphRun> runs(CompositionResult composed) {
        return LetteringTemplate.runs(assertInstanceOf(CompositionResult.Ready.class, composed, composed::toString)
                .composition());
    }

    private static List<PlacedGlyph> glyphs(CompositionResult composed) {
        return runs(composed).stream().flatMap(run -> run.glyphs().stream()).toList();
    }

    @Test
    void letters_turn_with_the_path() {
        var glyphs = glyphs(LetteringTemplate.on(ARC).compose("HONK IF YOU LOVE"));
        assertTrue(glyphs.getFirst().angle() < -0.2 && glyphs.getLast().angle() > 0.2, glyphs.toString());
        for (int g = 1; g < glyphs.size(); g++)
            assertTrue(glyphs.get(g).angle() >= glyphs.get(g - 1).angle());
    }

    @Test
    void on_a_straight_path_everything_is_as_in_a_straight_line() {
        for (var font : List.of("anton", "lobster", "playfair-display", "noto-naskh-arabic")) {
            var words = font.contains("arabic") ? "مرحبا بالعالم" : "AVATAR office Túva";
            var line =
                    straight(words, new Typeface(ShippedFonts.SUPPLY.font(font).orElseThrow(), 0));
            var straight = line.pieces().getFirst();
            var run = runs(LetteringTemplate.on(LINE).in(font).compose(words)).getFirst();
            for (int g = 0; g < straight.ids().length; g++) {
                assertEquals(straight.ids()[g], run.glyphs().get(g).id());
                assertEquals(
                        (straight.x()[g] - straight.x()[0]) * run.size(),
                        run.glyphs().get(g).x() - run.glyphs().getFirst().x(),
                        0.01);
                assertEquals(0, run.glyphs().get(g).angle(), 1e-9);
            }
        }
    }

    /// The middle of every letter's advance stands on the path, and the distances between the middles along it are
    /// those of the straight line: kerning, spacing and the total advance are kept.
    @Test
    void letters_stand_on_any_path_at_their_distances() {
        var fonts = ShippedFonts.SUPPLY.families().stream()
                .flatMap(f -> f.fonts().stream())
                .toList();
        int set = 0;
        for (int seed = 0; seed < 250; seed++) {
            var random = new Random(seed);
            var path = path(random);
            var track = Track.along(path);
            var font = fonts.get(random.nextInt(fonts.size()));
            var typeface = new Typeface(font, random.nextBoolean() ? 0 : 0.08);
            var words = words(random);
            var rules = LetteringTemplate.on(path)
                    .slot(
                            curve(
                                    Align.values()[random.nextInt(5)],
                                    random.nextDouble(-0.3, 0.3),
                                    PathSide.LEFT,
                                    Stand.BASELINE),
                            "anton");
            var box = TextBox.of(path.bounds(), () -> path, rules, Locale.ENGLISH);
            if (!(new CurvedTextFitter(new Fallbacks(ShippedFonts.SUPPLY), RUNS).fit(words, typeface, box)
                    instanceof Fit.Fitted fitted)) continue;
            set++;
            var line = fitted.lines().getFirst();
            var runs = CurvedTextFitter.place(fitted, box);
            var letters = CurvedLetter.of(line);
            double first = Double.NaN;
            for (var letter : letters) {
                var glyph =
                        runs.get(line.pieces().indexOf(letter.piece())).glyphs().get(letter.first());
                double back = (letter.piece().x()[letter.first()] - letter.middle()) * fitted.size();
                double down = letter.piece().y()[letter.first()] * fitted.size();
                double x = glyph.x() - back * Math.cos(glyph.angle()) + down * Math.sin(glyph.angle());
                double y = glyph.y() - back * Math.sin(glyph.angle()) - down * Math.cos(glyph.angle());
                if (Double.isNaN(first)) first = nearest(track, x, y) - letter.middle() * fitted.size();
                var wanted = track.at(first + letter.middle() * fitted.size());
                assertEquals(
                        0, Math.hypot(wanted.x() - x, wanted.y() - y), 0.05, "seed " + seed + " " + font + " " + words);
                assertEquals(0, Math.IEEEremainder(wanted.angle() - glyph.angle(), 2 * Math.PI), 0.02, "seed " + seed);
            }
        }
        assertTrue(set > 100, "only " + set + " were set");
    }

    private static double nearest(Track track, double x, double y) {
        double best = 0, least = Double.MAX_VALUE;
        for (double step = track.length() / 4000, d = 0; d <= track.length(); d += step) {
            double off = Math.hypot(track.at(d).x() - x, track.at(d).y() - y);
            if (off < least) {
                least = off;
                best = d;
            }
        }
        double at = best;
        for (double step = track.length() / 4000; step > 1e-4; step /= 2) {
            for (double d : new double[] {at - step, at + step}) {
                double off = Math.hypot(track.at(d).x() - x, track.at(d).y() - y);
                if (off < least) {
                    least = off;
                    at = d;
                }
            }
        }
        return at;
    }

    @Test
    void nothing_lies_beyond_the_ends_of_an_open_path() {
        int set = 0;
        for (int seed = 0; seed < 300; seed++) {
            var random = new Random(seed);
            double slope = random.nextDouble(-0.3, 0.3);
            double end = random.nextDouble(200, 760);
            var path = Outline.builder()
                    .move(40, 100)
                    .line(end, 100 + slope * (end - 40))
                    .build();
            var curve = curve(
                    Align.values()[random.nextInt(5)],
                    random.nextDouble(-1, 1),
                    PathSide.values()[random.nextInt(2)],
                    Stand.values()[random.nextInt(3)]);
            var decoration = random.nextBoolean() ? Slot.Decoration.NONE : LetteringTemplate.DECORATED;
            if (!(LetteringTemplate.on(path).with(curve).decorated(decoration).compose(words(random))
                    instanceof CompositionResult.Ready ready)) continue;
            set++;
            var track = Track.along(path);
            for (var ink : LetteringTemplate.ink(ready.composition())) {
                double along = track.at(0).angle();
                double from = (ink.x() - 40) * Math.cos(along) + (ink.y() - 100) * Math.sin(along);
                assertTrue(
                        from > -0.01 && from < track.length() + 0.01,
                        "seed " + seed + " " + curve + " " + from + " of " + track.length());
            }
        }
        assertTrue(set > 150, "only " + set + " were set");
    }

    private static Outline path(Random random) {
        if (random.nextInt(3) == 0)
            return Outline.ellipse(new Rect(200, 20, random.nextDouble(120, 500), random.nextDouble(120, 180)));
        double rise = random.nextDouble(-150, 150);
        return Outline.builder()
                .move(40, 120)
                .curve(200, 120 - rise, 300, 120 - rise, 420, 120)
                .curve(540, 120 + rise, 640, 120 + rise, 780, 120)
                .build();
    }

    private static String words(Random random) {
        var syllables = List.of(
                "Ångström", "fjord", "Über", "quay", "AVATAR", "ffi", "love", "l’été", "Ÿ", "gypsy", "HONK", "Łódź");
        var words = new StringBuilder();
        for (int n = 1 + random.nextInt(4); n > 0; n--)
            words.append(syllables.get(random.nextInt(syllables.size()))).append(n > 1 ? " " : "");
        return words.toString();
    }

    @Test
    void what_is_too_long_for_an_open_path_is_refused_with_words_that_would_fit() {
        var refused = assertInstanceOf(
                CompositionResult.Refused.class,
                LetteringTemplate.on(ARC).compose("honk if you love coffee and cats and dogs and pie ".repeat(4)));
        var problem =
                assertInstanceOf(Problem.DoesNotFit.class, refused.problems().getFirst());
        assertTrue(problem.message().contains("too wide"), problem.message());
        var shorter = problem.repairs().stream()
                .flatMap(repair -> repair.choices().texts().values().stream())
                .toList();
        assertTrue(shorter.stream().anyMatch(words -> words.length() > 20), problem.toString());
        for (var words : shorter)
            assertInstanceOf(
                    CompositionResult.Ready.class, LetteringTemplate.on(ARC).compose(words));
    }

    @Test
    void a_circle_is_read_from_its_start_on_the_outside_or_turned_around_on_the_inside() {
        var outside = glyphs(LetteringTemplate.on(CIRCLE)
                .with(curve(Align.START, 0, PathSide.LEFT, Stand.BASELINE))
                .compose("Round"));
        assertTrue(
                outside.getFirst().x() > 384 && outside.getFirst().y() < 30,
                outside.getFirst().toString());
        assertTrue(outside.get(1).x() > outside.getFirst().x());
        var inside = glyphs(LetteringTemplate.on(CIRCLE)
                .with(curve(Align.CENTER, 0, PathSide.RIGHT, Stand.TOP))
                .compose("Round"));
        assertTrue(
                inside.getFirst().y() > 150
                        && inside.getLast().x() > inside.getFirst().x(),
                inside.toString());
    }

    @Test
    void words_around_a_circle_leave_a_gap() {
        var ready = assertInstanceOf(
                CompositionResult.Ready.class,
                LetteringTemplate.on(CIRCLE).compose("Around and around the world we go in circles"));
        double length = Track.along(CIRCLE).length();
        double size = ready.composition().texts().getFirst().size().pt();
        var line = straight(
                "Around and around the world we go in circles",
                new Typeface(ShippedFonts.SUPPLY.font("anton").orElseThrow(), 0));
        assertTrue((line.extent() + 0.24) * size < length);
    }

    private static TextLine straight(String words, Typeface typeface) {
        return new LineSetter(typeface, RUNS)
                .set(new Paragraph(words, typeface, new Fallbacks(ShippedFonts.SUPPLY)), 0, words.length());
    }

    @Test
    void hebrew_on_an_arc_reads_from_right_to_left_and_keeps_its_points() {
        var runs = runs(LetteringTemplate.on(ARC).in("rubik").compose("שָׁלוֹם עולם"));
        var run = runs.getFirst();
        assertTrue(run.rightToLeft());
        assertEquals("ם", run.glyphs().getFirst().text());
        for (int g = 1; g < run.glyphs().size(); g++) {
            if (!run.glyphs().get(g).text().isEmpty()
                    && Character.getType(
                                    run.glyphs().get(g - 1).text().isEmpty()
                                            ? 'x'
                                            : run.glyphs().get(g - 1).text().charAt(0))
                            == Character.NON_SPACING_MARK) {
                assertEquals(
                        run.glyphs().get(g - 1).angle(), run.glyphs().get(g).angle(), "marks turn with their letter");
            }
        }
    }

    @Test
    void lines_of_two_directions_run_along_the_path_in_visual_order() {
        var glyphs = glyphs(LetteringTemplate.on(ARC).in("rubik").compose("Shalom שלום ok"));
        for (int g = 1; g < glyphs.size(); g++)
            assertTrue(glyphs.get(g).x() > glyphs.get(g - 1).x() - 0.5);
        assertEquals("S", glyphs.getFirst().text());
        assertEquals("k", glyphs.getLast().text());
    }

    @Test
    void start_and_end_follow_the_direction_of_the_words() {
        var start = curve(Align.START, 0, PathSide.LEFT, Stand.BASELINE);
        assertTrue(glyphs(LetteringTemplate.on(ARC).with(start).in("rubik").compose("שלום"))
                        .getLast()
                        .x()
                > 600);
        assertTrue(glyphs(LetteringTemplate.on(ARC).with(start).in("rubik").compose("Hello"))
                        .getFirst()
                        .x()
                < 200);
    }

    @Test
    void a_bend_too_tight_makes_letters_smaller_and_no_two_run_into_each_other() {
        var valley = Outline.builder()
                .move(250, 40)
                .curve(330, 190, 430, 190, 510, 40)
                .build();
        var level = sizeOf(LetteringTemplate.on(LINE).compose("MINIMUM"));
        var sunk = sizeOf(LetteringTemplate.on(valley).compose("MINIMUM"));
        assertTrue(sunk < level * 0.8, sunk + " against " + level);
        var corner =
                Outline.builder().move(300, 40).line(380, 120).line(460, 40).build();
        var refused = assertInstanceOf(
                CompositionResult.Refused.class, LetteringTemplate.on(corner).compose("MINIMUM"));
        assertTrue(
                refused.problems().getFirst().message().contains("letters touch where the path bends"),
                refused.problems().toString());
    }

    @Test
    void letter_spacing_gives_way_before_words_are_too_long_and_opens_to_fill_the_path() {
        var words = "honk if you love coffee and cats and dogs and pie and all that is good";
        var tight = new Slot.TextPath(Align.CENTER, 0, PathSide.LEFT, Stand.BASELINE, -0.06, 0);
        var longer = words + " and old";
        assertInstanceOf(
                CompositionResult.Refused.class,
                LetteringTemplate.on(
                                Outline.builder().move(100, 100).line(440, 100).build())
                        .compose(longer));
        assertInstanceOf(
                CompositionResult.Ready.class,
                LetteringTemplate.on(
                                Outline.builder().move(100, 100).line(440, 100).build())
                        .with(tight)
                        .compose(longer));
        var wide = new Slot.TextPath(Align.CENTER, 0, PathSide.LEFT, Stand.BASELINE, 0, 1);
        var filled = glyphs(LetteringTemplate.on(LINE).with(wide).compose("HONK"));
        assertTrue(filled.getLast().x() - filled.getFirst().x() > 300, filled.toString());
    }

    @Test
    void marks_that_would_leave_the_band_make_words_smaller() {
        for (var stand : Stand.values()) {
            var band = new Slot.TextPath(Align.CENTER, 0, PathSide.LEFT, stand, 0, 0, Optional.of(Length.pt(30)));
            double plain = sizeOf(LetteringTemplate.on(LINE).with(band).compose("HONK"));
            var marked = LetteringTemplate.on(LINE).with(band).compose("Ǻ ẪǴ");
            var free = LetteringTemplate.on(LINE)
                    .with(new Slot.TextPath(Align.CENTER, 0, PathSide.LEFT, stand, 0, 0))
                    .compose("Ǻ ẪǴ");
            assertTrue(
                    sizeOf(marked) <= plain && sizeOf(marked) < sizeOf(free),
                    stand + ": " + sizeOf(marked) + ", without marks " + plain + ", free " + sizeOf(free));
            for (var point : LetteringTemplate.ink(((CompositionResult.Ready) marked).composition()))
                assertTrue(Math.abs(point.y() - 120) <= 30.1, stand + " " + point);
        }
        var narrow = new Slot.TextPath(Align.CENTER, 0, PathSide.LEFT, Stand.MIDDLE, 0, 0, Optional.of(Length.pt(4)));
        var refused = assertInstanceOf(
                CompositionResult.Refused.class,
                LetteringTemplate.on(LINE).with(narrow).compose("HONK"));
        assertTrue(
                refused.problems().getFirst().message().contains("too high"),
                refused.problems().toString());
    }

    private static double sizeOf(CompositionResult composed) {
        return assertInstanceOf(CompositionResult.Ready.class, composed, composed::toString)
                .composition()
                .texts()
                .getFirst()
                .size()
                .pt();
    }

    @Test
    void the_head_line_of_devanagari_stays_joined() {
        var run = runs(LetteringTemplate.on(ARC).in("noto-sans-devanagari").compose("नमनमन"))
                .getFirst();
        for (int g = 1; g < run.glyphs().size(); g++) {
            var before = run.glyphs().get(g - 1);
            var here = run.glyphs().get(g);
            double advance =
                    run.font().advance(before.id()) * run.size() / run.font().unitsPerEm();
            double up = -0.64 * run.size();
            double endX = before.x() + advance * Math.cos(before.angle()) - up * Math.sin(before.angle());
            double endY = before.y() + advance * Math.sin(before.angle()) + up * Math.cos(before.angle());
            double startX = here.x() - up * Math.sin(here.angle());
            double startY = here.y() + up * Math.cos(here.angle());
            assertEquals(0, Math.hypot(endX - startX, endY - startY), 0.03 * run.size(), "between letters " + g);
        }
    }

    @Test
    void marks_keep_to_their_letter_when_letters_are_spaced() {
        var font = ShippedFonts.SUPPLY.font("noto-sans-thai").orElseThrow();
        for (var words : List.of("ที่รัก", "שָׁלוֹם")) {
            var used = words.startsWith("ש") ? ShippedFonts.SUPPLY.font("rubik").orElseThrow() : font;
            assertEquals(offsets(words, new Typeface(used, 0)), offsets(words, new Typeface(used, 0.25)));
        }
    }

    /// How far marks stand from where their letter begins, in hundredths of an em.
    private static List<Long> offsets(String words, Typeface typeface) {
        var offsets = new ArrayList<Long>();
        for (var letter : CurvedLetter.of(straight(words, typeface))) {
            for (int g = letter.first(); g < letter.limit(); g++)
                offsets.add(Math.round(100 * (letter.piece().x()[g] - letter.from())));
        }
        return offsets;
    }

    @Test
    void the_same_words_give_the_same_glyphs() {
        assertEquals(
                runs(LetteringTemplate.on(ARC).compose("Again")).toString(),
                runs(LetteringTemplate.on(ARC).compose("Again")).toString());
    }
}
