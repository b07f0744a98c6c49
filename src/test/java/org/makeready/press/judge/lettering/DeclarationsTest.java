package org.makeready.press.judge.lettering;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.makeready.press.ShippedFonts;
import org.makeready.press.composition.Composition.ComposedFace;
import org.makeready.press.font.Font;
import org.makeready.press.item.GlyphRun;
import org.makeready.press.judge.HarfBuzz;

/// The Universal Declaration of Human Rights in every language whose script our fonts have: nothing missing, and every
/// glyph where HarfBuzz puts it.
class DeclarationsTest {
    /// Languages that are set completely; a font that is dropped or cut lowers this.
    private static final int LANGUAGES = 473;
    /// How many languages of one script are looked for in a PDF.
    private static final int SAMPLES = 24;
    private static final List<Declaration> ALL = Declaration.all();

    /// Words in one font and one direction.
    private record Voice(Font font, boolean rightToLeft) {}

    private record Line(String language, String words, HarfBuzz.Shaped ours) {}

    @Test
    void every_language_our_fonts_have_is_set_as_harfbuzz_sets_it() {
        var lines = new LinkedHashMap<Voice, List<Line>>();
        var complete = new ArrayList<String>();
        for (var text : ALL) if (collect(text, generalFont(text), lines)) complete.add(text.code());
        assertTrue(complete.size() >= LANGUAGES, complete.size() + " languages are complete: " + complete);
        assertTrue(lines.values().stream().mapToInt(List::size).sum() > 50 * LANGUAGES);
        assertEquals(List.of(), different(lines));
    }

    @Test
    void every_offered_font_sets_its_languages_as_harfbuzz_does() {
        var lines = new LinkedHashMap<Voice, List<Line>>();
        var some = ALL.stream()
                .filter(text -> Set.of(
                                "eng",
                                "deu_1996",
                                "vie",
                                "tur",
                                "rus",
                                "ell_monotonic",
                                "heb",
                                "arb",
                                "hin",
                                "tha",
                                "jpn",
                                "kor")
                        .contains(text.code()))
                .toList();
        for (var family : ShippedFonts.SUPPLY.families()) {
            for (var font : family.fonts())
                for (var text : some) if (covers(font, text)) collect(text.beginning(20), font.id(), lines);
        }
        assertEquals(List.of(), different(lines));
    }

    /// Poppler finds the words in reading order: lines, spaces and all.
    @Test
    void lines_are_found_again_in_the_pdf() {
        var sides = samples(TextTemplate::line);
        var found = PopplerText.pages(sides);
        var wrong = new ArrayList<String>();
        for (int i = 0; i < sides.size(); i++) {
            var words = TextTemplate.glyphs(sides.get(i)).words();
            if (!PopplerText.plain(words).equals(found.get(i))) wrong.add("\n" + words + "\n" + found.get(i));
        }
        assertEquals(List.of(), wrong);
    }

    /// And as paragraphs of several lines, where a reader must find the next line; spaces and hyphens may go at its
    /// end.
    @Test
    void paragraphs_are_found_again_line_by_line() {
        var sides = samples(TextTemplate::block);
        var found = PopplerText.pages(sides);
        var wrong = new ArrayList<String>();
        for (int i = 0; i < sides.size(); i++) {
            var words = TextTemplate.glyphs(sides.get(i)).words();
            if (!PopplerText.letters(words).equals(PopplerText.letters(found.get(i))))
                wrong.add("\n" + words + "\n" + found.get(i));
        }
        assertEquals(List.of(), wrong);
    }

    /// One paragraph of some languages of every script.
    private static List<ComposedFace> samples(Function<String, TextTemplate> way) {
        var byScript = ALL.stream()
                .collect(Collectors.groupingBy(text -> script(text.sample()), TreeMap::new, Collectors.toList()));
        return byScript.values().stream()
                .flatMap(DeclarationsTest::some)
                .flatMap(text -> way.apply(generalFont(text)).set(text.sample()).stream())
                .toList();
    }

    private static Stream<Declaration> some(List<Declaration> texts) {
        int step = Math.ceilDiv(texts.size(), SAMPLES);
        return IntStream.range(0, texts.size()).filter(i -> i % step == 0).mapToObj(texts::get);
    }

    private static boolean covers(Font font, Declaration text) {
        var letters = text.sample().codePoints().filter(Character::isLetter);
        return letters.allMatch(font::covers);
    }

    /// The font a customer would be given for this language.
    private static String generalFont(Declaration text) {
        return switch (script(text.sample())) {
            case ARABIC -> "noto-naskh-arabic";
            case HEBREW -> "rubik";
            case DEVANAGARI -> "noto-sans-devanagari";
            case THAI -> "noto-sans-thai";
            case HAN, HIRAGANA, KATAKANA -> "dela-gothic-one";
            case HANGUL -> "jua";
            default -> "noto-sans";
        };
    }

    static UnicodeScript script(String words) {
        var counts = new TreeMap<UnicodeScript, Integer>();
        words.codePoints().filter(Character::isLetter).forEach(c -> counts.merge(UnicodeScript.of(c), 1, Integer::sum));
        return counts.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .orElseThrow()
                .getKey();
    }

    /// Adds the runs of a text; false when some paragraph cannot be set.
    private static boolean collect(Declaration text, String font, Map<Voice, List<Line>> lines) {
        var setting = TextTemplate.line(font);
        var runs = new ArrayList<GlyphRun>();
        for (var paragraph : text.paragraphs()) {
            var side = setting.set(paragraph);
            if (side.isEmpty()) return false;
            runs.addAll(TextTemplate.glyphs(side.get()).runs());
        }
        for (var run : runs) {
            lines.computeIfAbsent(new Voice(run.font(), run.rightToLeft()), _ -> new ArrayList<>())
                    .add(new Line(text.code(), run.words(), shaped(run)));
        }
        return true;
    }

    private static HarfBuzz.Shaped shaped(GlyphRun run) {
        double scale = run.font().unitsPerEm() / run.size();
        int count = run.glyphs().size();
        var shaped = new HarfBuzz.Shaped(new int[count], new float[count], new float[count]);
        for (int i = 0; i < count; i++) {
            var glyph = run.glyphs().get(i);
            shaped.ids()[i] = glyph.id();
            shaped.x()[i] = (float) ((glyph.x() - run.glyphs().getFirst().x()) * scale);
            shaped.y()[i] = (float) ((glyph.y() - run.glyphs().getFirst().y()) * scale);
        }
        return shaped;
    }

    private static List<String> different(Map<Voice, List<Line>> lines) {
        var different = new ArrayList<String>();
        lines.forEach((voice, said) -> {
            var seen = new HashSet<String>();
            var once = said.stream().filter(line -> seen.add(line.words())).toList();
            var theirs = HarfBuzz.shape(
                    voice.font(),
                    voice.rightToLeft(),
                    once.stream().map(Line::words).toList());
            for (int i = 0; i < once.size(); i++) {
                if (!once.get(i).ours().equal(theirs.get(i)))
                    different.add(voice.font() + ", " + once.get(i).language() + ": "
                            + once.get(i).words());
            }
        });
        return different;
    }
}
