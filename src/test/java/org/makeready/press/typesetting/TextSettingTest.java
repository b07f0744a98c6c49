package org.makeready.press.typesetting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.makeready.press.LetteringTemplate;
import org.makeready.press.ShippedEmoji;
import org.makeready.press.ShippedFonts;
import org.makeready.press.Specimens;
import org.makeready.press.TextSlotBuilder;
import org.makeready.press.composition.Composer;
import org.makeready.press.composition.Composition;
import org.makeready.press.composition.CompositionResult;
import org.makeready.press.design.Choices;
import org.makeready.press.design.Problem;
import org.makeready.press.design.Repair;
import org.makeready.press.geometry.Length;
import org.makeready.press.geometry.Rect;
import org.makeready.press.item.GlyphRun;
import org.makeready.press.item.Item;
import org.makeready.press.template.Slot;

class TextSettingTest {
    private final Composer composer = new Composer(ShippedFonts.SUPPLY, ShippedEmoji.SUPPLY);

    private CompositionResult compose(String font, String words) {
        return composer.compose(Specimens.sticker(Specimens.slogan(font)), Choices.ofTexts(Map.of("slogan", words)));
    }

    private Composition ready(String font, String words) {
        return assertInstanceOf(CompositionResult.Ready.class, compose(font, words))
                .composition();
    }

    private static List<GlyphRun> runs(Composition composition) {
        return composition.faces().getFirst().items().stream()
                .flatMap(item -> item instanceof Item.Glyphs glyphs ? glyphs.runs().stream() : Stream.empty())
                .toList();
    }

    @Test
    void a_short_slogan_fills_one_line() {
        var text = ready("anton", "HONK!").texts().getFirst();
        assertEquals(List.of("HONK!"), text.lines());
        assertEquals(150, text.size().pt(), 0.01);
    }

    @Test
    void a_long_slogan_takes_the_lines_that_make_it_largest_and_evenest() {
        var text = ready("anton", "My other car is a time machine and it is parked in last week")
                .texts()
                .getFirst();
        assertEquals(List.of("My other car is a time machine", "and it is parked in last week"), text.lines());
    }

    /// Phrases stay whole where that costs little; a word that would come out tiny is parted.
    @Test
    void phrases_of_east_asia_are_parted_only_to_keep_letters_large() {
        assertEquals(
                List.of("お誕生日おめでとう", "ございます"),
                ready("dela-gothic-one", "お誕生日おめでとうございます").texts().getFirst().lines());
        assertEquals(
                List.of("생일 축하합니다", "사랑하는 우리 엄마"),
                ready("jua", "생일 축하합니다 사랑하는 우리 엄마").texts().getFirst().lines());
        var parted = ready("jua", "아기가타고있어요조심하세요천천히가세요").texts().getFirst();
        assertTrue(parted.lines().size() > 1, parted.toString());
    }

    @Test
    void all_lines_start_on_the_side_the_text_starts_on() {
        for (var words : List.of("מזל טוב\n12.5.2026\n052-123 4567\nwww.example.com", "12.5.\nعيد سعيد\nOK")) {
            for (var run : runs(aligned(Slot.Align.START, words))) {
                var last = run.glyphs().getLast();
                assertEquals(
                        Specimens.BOX.right(),
                        last.x()
                                + run.font().advance(last.id())
                                        * run.size()
                                        / run.font().unitsPerEm(),
                        3,
                        run.words());
            }
        }
        for (var run : runs(aligned(Slot.Align.START, "Hello\nשלום")))
            assertEquals(Specimens.BOX.x(), run.glyphs().getFirst().x(), 3, run.words());
        for (var run : runs(aligned(Slot.Align.END, "שלום\n2026")))
            assertEquals(Specimens.BOX.x(), run.glyphs().getFirst().x(), 3, run.words());
    }

    private Composition aligned(Slot.Align align, String words) {
        var slot = TextSlotBuilder.like(Specimens.slogan("rubik"))
                .sizes(Length.pt(14), Length.pt(30))
                .align(align)
                .emoji(Slot.EmojiPrint.INK)
                .build();
        return assertInstanceOf(
                        CompositionResult.Ready.class,
                        composer.compose(Specimens.sticker(slot), Choices.ofTexts(Map.of("slogan", words))))
                .composition();
    }

    @Test
    void line_feeds_are_kept() {
        assertEquals(
                List.of("One", "", "Two three"),
                ready("lora", "One\n\nTwo three").texts().getFirst().lines());
    }

    @Test
    void what_cannot_fit_is_refused_with_figures_and_fixes() {
        var slot = Specimens.slogan("anton");
        var words = "unbreakable".repeat(10);
        var refused = assertInstanceOf(
                CompositionResult.Refused.class,
                composer.compose(Specimens.sticker(slot), Choices.ofTexts(Map.of("slogan", words + words))));
        assertEquals("too-long", refused.problems().getFirst().code());
        var tight = assertInstanceOf(CompositionResult.Refused.class, compose("press-start-2p", words));
        var problem =
                assertInstanceOf(Problem.DoesNotFit.class, tight.problems().getFirst());
        assertTrue(
                problem.message().matches("The text does not fit\\. Tried: 1 line at 14 pt: \\d+ % too wide\\."),
                problem.message());
        assertEquals(
                List.of("Go back to “Honk if you love coffee”"),
                problem.repairs().stream().map(Repair::label).toList());
    }

    @Test
    void ink_never_leaves_the_box() {
        var random = new Random(7);
        var syllables =
                List.of("Ångström", "fjord", "Übergröße", "quay", "AVATAR", "ffi", "ŷj", "love", "l’été", "Ÿ", "gypsy");
        var fonts = ShippedFonts.SUPPLY.families().stream()
                .flatMap(f -> f.fonts().stream())
                .toList();
        for (int seed = 0; seed < 400; seed++) {
            var words = new StringBuilder();
            for (int n = 1 + random.nextInt(10); n > 0; n--)
                words.append(syllables.get(random.nextInt(syllables.size()))).append(' ');
            var font = fonts.get(random.nextInt(fonts.size()));
            if (!(compose(font.id(), words.toString()) instanceof CompositionResult.Ready(Composition composition)))
                continue;
            for (var run : runs(composition)) {
                for (var glyph : run.glyphs()) {
                    var outline = run.font().outline(glyph.id());
                    if (outline.empty()) continue;
                    Rect ink = outline.transform(run.place(glyph)).bounds();
                    assertTrue(
                            Specimens.BOX.contains(ink, 0.01),
                            "seed " + seed + " " + font + " \"" + words + "\" " + ink);
                }
            }
        }
    }

    @Test
    void ligatures_carry_the_text_of_all_their_letters() {
        var run = runs(ready("lobster", "office")).getFirst();
        assertEquals(
                "office",
                String.join(
                        "",
                        run.glyphs().stream().map(GlyphRun.PlacedGlyph::text).toList()));
    }

    @Test
    void reordered_vowels_stay_with_their_letter() {
        var run = runs(ready("noto-sans-devanagari", "हिन्दी")).getFirst();
        assertEquals(
                "हिन्दी",
                String.join(
                        "",
                        run.glyphs().stream().map(GlyphRun.PlacedGlyph::text).toList()));
        assertEquals("हि", run.glyphs().getFirst().text());
    }

    @Test
    void hebrew_runs_from_right_to_left() {
        var run = runs(ready("rubik", "שלום עולם")).getFirst();
        assertTrue(run.rightToLeft());
        assertEquals("ם", run.glyphs().getFirst().text());
    }

    @Test
    void what_no_font_has_is_named() {
        var refused = assertInstanceOf(CompositionResult.Refused.class, compose("anton", "Hello ᚠ\uD802\uDD00 world"));
        assertTrue(
                refused.problems().getFirst().message().contains("ᚠ"),
                refused.problems().toString());
    }

    /// Every way out is taken: with it the design is ready.
    @ParameterizedTest
    @CsvSource({
        "Sale 🈀, Write it as “Sale ほか”",
        "祝你生日快乐, Write it in traditional Chinese characters: “祝你生日快樂”",
        "'Lucky ꧁ day, my love', Leave out ꧁",
        "გილოცავ, Go back to “Honk if you love coffee”"
    })
    void what_no_font_has_comes_with_a_fix(String words, String first) {
        var template = Specimens.sticker(Specimens.slogan("dela-gothic-one"));
        var refused = assertInstanceOf(
                CompositionResult.Refused.class, composer.compose(template, Choices.ofTexts(Map.of("slogan", words))));
        var repairs = refused.problems().getFirst().repairs();
        assertEquals(first, repairs.getFirst().label());
        assertTrue(
                refused.problems().getFirst().hint().startsWith(first),
                refused.problems().getFirst().hint());
        for (var repair : repairs)
            assertInstanceOf(
                    CompositionResult.Ready.class, composer.compose(template, repair.choices()), repair.label());
    }

    @Test
    void a_font_that_has_what_is_missing_is_offered() {
        var refused = assertInstanceOf(
                CompositionResult.Refused.class,
                composer.compose(
                        Specimens.sticker(Specimens.slogan("anton", "black-ops-one")),
                        Choices.ofTexts(Map.of("slogan", "֏ 5 SALE"))));
        assertEquals(
                List.of("Use the font Black Ops One", "Leave out ֏", "Go back to “Honk if you love coffee”"),
                refused.problems().getFirst().repairs().stream()
                        .map(Repair::label)
                        .toList());
    }

    @Test
    void a_refusal_names_a_font_that_has_all_letters() {
        var template = Specimens.sticker(Specimens.slogan("bebas-neue", "anton", "cinzel"));
        var ready = assertInstanceOf(
                CompositionResult.Ready.class,
                composer.compose(template, Choices.ofTexts(Map.of("slogan", "Honk for Hường"))));
        var warning = ready.composition().warnings().getFirst();
        assertEquals("letters-of-another-font", warning.code());
        assertEquals("Bebas Neue has no ư ờ: words with these letters are printed in another font.", warning.message());
        assertEquals("Use the font Anton.", warning.hint());
        var better = assertInstanceOf(
                CompositionResult.Ready.class,
                composer.compose(
                        template,
                        Choices.ofTexts(Map.of("slogan", "Honk for Hường"))
                                .with(warning.repairs().getFirst().choices())));
        assertEquals(List.of(), better.composition().warnings());
        assertEquals(
                List.of("anton"),
                runs(better.composition()).stream()
                        .map(run -> run.font().id())
                        .distinct()
                        .toList());
        var nothing = assertInstanceOf(
                CompositionResult.Ready.class,
                composer.compose(
                        Specimens.sticker(Specimens.slogan("bebas-neue", "cinzel")),
                        Choices.ofTexts(Map.of("slogan", "Honk for Hường"))));
        assertEquals(List.of(), nothing.composition().warnings(), "no font offered is better");
    }

    @Test
    void spaces_before_a_centred_line_do_not_push_it_aside() {
        assertEquals(places("Anna\nand Ben"), places("Anna\n    and Ben"));
    }

    private List<Double> places(String words) {
        var slot = LetteringTemplate.boxed().slot(null, "anton");
        var ready = assertInstanceOf(
                CompositionResult.Ready.class,
                composer.compose(Specimens.sticker(slot), Choices.ofTexts(Map.of("slogan", words))));
        return runs(ready.composition()).stream()
                .flatMap(run -> run.glyphs().stream())
                .map(GlyphRun.PlacedGlyph::x)
                .toList();
    }

    /// Capitals a slot makes of them may be nothing the customer knows, or can see.
    @ParameterizedTest
    @CsvSource({"გილოცავ, გ ი ლ ო ც ა ვ", "Hi ꟛ, ꟛ"})
    void what_is_missing_is_named_as_it_was_typed(String words, String named) {
        var upper = TextSlotBuilder.like(Specimens.slogan("anton"))
                .letterCase(Slot.LetterCase.UPPER)
                .build();
        var refused = assertInstanceOf(
                CompositionResult.Refused.class,
                composer.compose(Specimens.sticker(upper), Choices.ofTexts(Map.of("slogan", words))));
        assertEquals(
                "No font can print " + named + ".",
                refused.problems().getFirst().message());
    }

    @Test
    void an_alphabet_no_font_has_is_named() {
        var refused = assertInstanceOf(CompositionResult.Refused.class, compose("anton", "გილოცავ დაბადების დღეს"));
        assertEquals(
                "No font can print გ ი ლ and 9 more characters (Georgian).",
                refused.problems().getFirst().message());
    }

    @Test
    void emoji_and_foreign_scripts_fall_back_glyph_by_glyph() {
        var slot = Specimens.slogan(Slot.EmojiPrint.INK, 0, "anton");
        var ready = assertInstanceOf(
                CompositionResult.Ready.class,
                composer.compose(
                        Specimens.sticker(slot), Choices.ofTexts(Map.of("slogan", "I ❤️ Москва 👨‍👩‍👧 ไทย"))));
        var fonts = runs(ready.composition()).stream()
                .map(run -> run.font().id())
                .distinct()
                .toList();
        assertTrue(
                fonts.containsAll(List.of("anton", "noto-emoji", "noto-sans-bold", "noto-sans-thai-bold")),
                fonts.toString());
    }

    /// What belongs to a script without being one of its letters is in no font for Latin.
    @ParameterizedTest
    @ValueSource(
            strings = {"مرحبا، كيف حالك؟ نعم؛", "مـــرحـــبـــا", "ราคา ฿100", "प्रेम। श्री॥", "コーヒー、「愛」。", "١٢٫٥٪"})
    void signs_of_a_script_come_with_its_letters(String words) {
        for (var font : List.of("anton", "montserrat-bold"))
            assertEquals(List.of(words), ready(font, words).texts().getFirst().lines());
    }

    /// Anton has Σ, Ω and π for mathematics: alone among letters of another font they would stand out.
    @Test
    void a_script_the_font_has_in_part_is_set_in_one_other_font() {
        assertEquals(List.of("noto-sans-bold"), fonts("anton", "ΠΩΣ ΜΕ\nΣΩΠΑ Ωδή"));
        assertEquals(List.of("anton", "noto-sans-bold"), fonts("anton", "HONK Σωκράτης"));
        assertEquals(List.of("noto-naskh-arabic-bold"), fonts("cairo-bold", "قُلۡ هُوَ"));
        assertEquals(List.of("anton"), fonts("anton", "x = Σ"));
        assertEquals(List.of("heebo"), fonts("rubik", "\u05F0אָס"));
    }

    /// Cinzel does not say where marks belong, so a tilde would stand beside its letter.
    @Test
    void no_word_is_made_of_two_fonts() {
        assertEquals(List.of("cinzel", "noto-sans-bold"), fonts("cinzel", "For Anna Nguyễn"));
        for (var run : runs(ready("cinzel", "For Anna Nguyễn")))
            assertTrue(!run.words().contains("Nguy") || run.font().id().equals("noto-sans-bold"), run.words());
        assertEquals(List.of("noto-sans-bold"), fonts("bebas-neue", "Đức"));
        assertEquals(List.of("noto-sans-bold"), fonts("bangers", "«Привет», мир! (2026)"));
        var mixed = runs(ready("bangers", "Москва (Moscow)"));
        assertEquals(
                "noto-sans-bold",
                mixed.stream()
                        .filter(run -> run.words().endsWith(")"))
                        .findFirst()
                        .orElseThrow()
                        .font()
                        .id(),
                "brackets are a pair");
    }

    /// Bebas Neue has no ễ, but ê and a tilde: the shaper puts them together, above each other.
    @Test
    void a_letter_is_made_of_its_parts_where_the_font_has_them() {
        assertEquals(List.of("bebas-neue"), fonts("bebas-neue", "Nguyễn"));
        for (var run : runs(ready("bebas-neue", "ễ"))) {
            var letter = run.font().ink(run.glyphs().getFirst().id());
            var mark = run.glyphs().getLast();
            double top = (mark.y() - run.glyphs().getFirst().y()) / run.size()
                    + run.font().ink(mark.id()).bottom();
            double middle = (mark.x() - run.glyphs().getFirst().x()) / run.size()
                    + run.font().ink(mark.id()).centre().x();
            assertTrue(top <= letter.y() + 0.02, top + " over " + letter);
            assertEquals(letter.centre().x(), middle, 0.03);
        }
    }

    private List<String> fonts(String font, String words) {
        return runs(ready(font, words)).stream()
                .filter(run -> !run.words().isBlank())
                .map(run -> run.font().id())
                .distinct()
                .sorted()
                .toList();
    }
}
