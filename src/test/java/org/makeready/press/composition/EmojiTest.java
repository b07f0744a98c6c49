package org.makeready.press.composition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.ibm.icu.text.UnicodeSet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.makeready.press.LetteringTemplate;
import org.makeready.press.ShippedEmoji;
import org.makeready.press.ShippedFonts;
import org.makeready.press.Specimens;
import org.makeready.press.design.Choices;
import org.makeready.press.design.Problem;
import org.makeready.press.geometry.Outline;
import org.makeready.press.geometry.Point;
import org.makeready.press.geometry.Rect;
import org.makeready.press.item.EmojiPicture;
import org.makeready.press.item.EmojiSupply;
import org.makeready.press.item.GlyphRun;
import org.makeready.press.item.Item;
import org.makeready.press.template.Slot;
import org.makeready.press.text.TypedText;

class EmojiTest {
    /// Everything Unicode recommends for interchange, as ICU knows it: emoji-test's fully-qualified sequences and newer
    /// ones.
    private static final Set<String> RECOMMENDED = recommended();
    private final Composer composer = new Composer(ShippedFonts.SUPPLY, ShippedEmoji.SUPPLY);

    private static Set<String> recommended() {
        var all = new TreeSet<String>();
        new UnicodeSet("[:RGI_Emoji:]").forEach(all::add);
        return all;
    }

    private CompositionResult compose(Slot.Text slot, String words) {
        return composer.compose(Specimens.sticker(slot), Choices.ofTexts(Map.of("slogan", words)));
    }

    private CompositionResult compose(String words) {
        return compose(Specimens.slogan("anton"), words);
    }

    private Composition ready(Slot.Text slot, String words) {
        return assertInstanceOf(CompositionResult.Ready.class, compose(slot, words), words)
                .composition();
    }

    private static List<Item> items(Composition composition) {
        return switch (composition.filled().get("slogan")) {
            case Item.Group group -> group.items();
            case Item item -> List.of(item);
        };
    }

    private static List<GlyphRun> runs(Composition composition) {
        return items(composition).stream()
                .filter(Item.Glyphs.class::isInstance)
                .map(Item.Glyphs.class::cast)
                .flatMap(glyphs -> glyphs.runs().stream())
                .toList();
    }

    private static List<Item.Pictogram> pictures(Composition composition) {
        return items(composition).stream()
                .filter(Item.Pictogram.class::isInstance)
                .map(Item.Pictogram.class::cast)
                .toList();
    }

    private static Rect box(Item.Pictogram picture, EmojiPicture emoji) {
        return Outline.rectangle(emoji.ink()).transform(picture.placement()).bounds();
    }

    @Test
    void every_recommended_emoji_is_one_picture_of_its_own() {
        assertTrue(RECOMMENDED.size() > 3_900, "only " + RECOMMENDED.size());
        var inInk = new ArrayList<String>();
        for (var emoji : RECOMMENDED) {
            var composition = ready(Specimens.slogan("anton"), emoji);
            var run = assertInstanceOf(GlyphRun.class, runs(composition).getFirst());
            assertEquals(1, runs(composition).size(), emoji);
            assertEquals(1, run.glyphs().size(), emoji);
            assertEquals(emoji, run.glyphs().getFirst().text());
            if (run.font().id().equals("noto-emoji")) inInk.add(emoji);
            else
                assertEquals(
                        ShippedEmoji.SUPPLY.emoji(emoji).orElseThrow(),
                        pictures(composition).getFirst().emoji(),
                        emoji);
        }
        assertEquals(List.of("🇦🇨", "🇨🇶"), inInk);
    }

    @Test
    void few_emoji_share_a_picture() {
        var byPicture = new HashMap<List<Item>, String>();
        var twins = new TreeSet<String>();
        for (var emoji : RECOMMENDED) {
            var picture = ShippedEmoji.SUPPLY.emoji(emoji);
            if (picture.isEmpty()) continue;
            var twin = byPicture.putIfAbsent(picture.get().items(), emoji);
            if (twin != null && !hidden(emoji)) twins.add(twin + emoji);
        }
        // Regions that fly another's flag, and families of which Noto Emoji draws the shadow.
        assertEquals(
                new TreeSet<>(Set.of(
                        "🇦🇺🇭🇲",
                        "🇧🇱🇨🇵",
                        "🇧🇱🇫🇷",
                        "🇧🇱🇬🇫",
                        "🇧🇱🇬🇵",
                        "🇧🇱🇲🇫",
                        "🇧🇱🇵🇲",
                        "🇧🇱🇷🇪",
                        "🇧🇱🇼🇫",
                        "🇧🇱🇾🇹",
                        "🇩🇬🇮🇴",
                        "🇪🇦🇪🇸",
                        "🇺🇲🇺🇸",
                        "👨‍👦‍👦🧑‍🧒‍🧒",
                        "👨‍👦🧑‍🧒",
                        "👨‍👨‍👦‍👦🧑‍🧑‍🧒‍🧒",
                        "👨‍👨‍👦👪",
                        "👨‍👨‍👦🧑‍🧑‍🧒")),
                twins);
    }

    /// Snowboarders and astronauts, in whose suits nothing can be seen of them.
    private static boolean hidden(String emoji) {
        return emoji.startsWith("🏂") || emoji.endsWith("🚀");
    }

    @Test
    void missing_variation_selectors_make_no_difference() {
        for (var emoji : RECOMMENDED) {
            var bare = emoji.replace("\uFE0F", "");
            if (bare.equals(emoji) || bare.codePointCount(0, bare.length()) == 1) continue;
            assertEquals(1, pictures(ready(Specimens.slogan("anton"), bare)).size(), emoji);
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.1})
    void in_ink_every_emoji_is_one_glyph_or_refused(double letterSpacing) {
        var slot = Specimens.slogan(Slot.EmojiPrint.INK, letterSpacing, "anton");
        int refused = 0;
        for (var emoji : RECOMMENDED) {
            switch (compose(slot, emoji)) {
                case CompositionResult.Ready(Composition composition) -> {
                    assertEquals(
                            1,
                            runs(composition).stream()
                                    .mapToInt(run -> run.glyphs().size())
                                    .sum(),
                            emoji);
                    assertEquals(List.of(), pictures(composition), emoji);
                }
                case CompositionResult.Refused(List<Problem> problems) -> {
                    assertTrue(problems.getFirst().message().contains(emoji), problems.toString());
                    refused++;
                }
            }
        }
        assertTrue(refused < 300, refused + " refused");
    }

    @ParameterizedTest
    @CsvSource({
        "🇽🇽, regional indicator symbol letter x",
        "🇸, regional indicator symbol letter s",
        "👩‍🍕, 'woman, slice of pizza'"
    })
    void what_would_fall_apart_is_refused_by_name(String emoji, String name) {
        for (var slot : List.of(Specimens.slogan("anton"), Specimens.slogan(Slot.EmojiPrint.INK, 0, "anton"))) {
            var refused = assertInstanceOf(CompositionResult.Refused.class, compose(slot, "Oh " + emoji + " no"));
            var problem = assertInstanceOf(
                    Problem.MissingGlyph.class, refused.problems().getFirst());
            assertTrue(
                    problem.message().contains(emoji + " (")
                            && problem.message().contains(name),
                    problem.message());
        }
    }

    @Test
    void what_is_text_by_nature_stays_text_where_a_letter_font_has_it() {
        var composition = ready(Specimens.slogan("anton"), "A™ © ® 5# ♥\uFE0E");
        assertEquals(List.of(), pictures(composition));
        assertEquals(1, pictures(ready(Specimens.slogan("anton"), "I ❤ NY")).size());
        assertEquals(
                2, pictures(ready(Specimens.slogan("anton"), "©\uFE0F ™\uFE0F")).size());
    }

    @Test
    void one_of_a_series_is_no_picture_among_signs() {
        assertEquals(
                List.of(),
                pictures(ready(Specimens.slogan("anton"), "← ↔ ↩ → ♚ ♞ ♟ 🅷 🅰 🅾 ✔ ✘ ✖ ▶ ▷ Ⓜ Ⓝ ☐ ☑ ☒ ♀ ⚥ ♂")));
        assertEquals(
                5,
                pictures(ready(Specimens.slogan("anton"), "↔\uFE0F ♟\uFE0F 🅰\uFE0F ✔\uFE0F ▶\uFE0F"))
                        .size());
    }

    @Test
    void a_lower_case_slot_leaves_emoji_alone() {
        assertEquals("a Ⓜ\uFE0F", TypedText.inCase("A Ⓜ\uFE0F", Slot.LetterCase.LOWER, java.util.Locale.ENGLISH));
    }

    @Test
    void pictures_follow_the_direction_of_the_text() {
        var latin = pictures(ready(Specimens.slogan("rubik"), "one 🍕 two 🎂"));
        assertTrue(
                latin.getFirst().placement().e() < latin.getLast().placement().e());
        var composition = ready(Specimens.slogan("rubik"), "אחת 🍕 שתיים 🎂");
        var places = pictures(composition).stream()
                .collect(Collectors.toMap(
                        p -> p.emoji().sequence(), p -> p.placement().e()));
        double pizza = places.get("🍕");
        double cake = places.get("🎂");
        assertTrue(cake < pizza);
    }

    @Test
    void pictures_never_leave_the_box_nor_touch_each_other() {
        var random = new Random(11);
        var bits = List.of(
                "Love",
                "🍕",
                "❤️",
                "👨‍👩‍👧",
                "gypsy",
                "🎂",
                "AVATAR",
                "🇺🇸",
                "שלום",
                " ",
                " ",
                "👍🏽",
                "मित्र",
                "\n");
        var fonts = ShippedFonts.SUPPLY.families().stream()
                .flatMap(f -> f.fonts().stream())
                .toList();
        int drawn = 0;
        for (int round = 0; round < 400; round++) {
            var words = new StringBuilder();
            for (int n = 1 + random.nextInt(12); n > 0; n--) words.append(bits.get(random.nextInt(bits.size())));
            var slot = Specimens.slogan(
                    Slot.EmojiPrint.COLOUR,
                    random.nextInt(3) * 0.05,
                    fonts.get(random.nextInt(fonts.size())).id());
            if (!(compose(slot, words.toString()) instanceof CompositionResult.Ready(Composition composition)))
                continue;
            if (composition.filled().isEmpty()) continue;
            var emoji = runs(composition).stream()
                    .flatMap(run -> run.emoji().stream())
                    .toList();
            var pictures = pictures(composition);
            assertEquals(emoji.size(), pictures.size());
            for (int i = 0; i < emoji.size(); i++) {
                var box = box(pictures.get(i), emoji.get(i));
                assertTrue(Specimens.BOX.contains(box, 0.01), "round " + round + " " + words + " " + box);
                for (int j = 0; j < i; j++)
                    assertTrue(apart(box, box(pictures.get(j), emoji.get(j))), "round " + round + " " + words);
                drawn++;
            }
        }
        assertTrue(drawn > 500, drawn + " drawn");
    }

    private static boolean apart(Rect a, Rect b) {
        return a.right() <= b.x() || b.right() <= a.x() || a.bottom() <= b.y() || b.bottom() <= a.y();
    }

    @Test
    void pictures_turn_with_the_letters_of_a_curve() {
        var circle = Outline.ellipse(new Rect(300, 20, 170, 170));
        var composition = assertInstanceOf(
                        CompositionResult.Ready.class,
                        LetteringTemplate.on(circle).compose("ROUND 🍕 AND 🎂 ROUND 🐶"))
                .composition();
        var runs = runs(composition).stream()
                .filter(run -> run.emoji().isPresent())
                .toList();
        assertEquals(3, pictures(composition).size());
        for (int i = 0; i < 3; i++) {
            var glyph = runs.get(i).glyphs().getFirst();
            var turn = pictures(composition).get(i).placement();
            assertEquals(0, Math.IEEEremainder(glyph.angle() - Math.atan2(turn.b(), turn.a()), 2 * Math.PI), 1e-9);
            var middle = turn.apply(new Point(EmojiPicture.BOX / 2, EmojiPicture.BOX / 2));
            double fromCentre = Math.hypot(middle.x() - 385, middle.y() - 105);
            double raised = runs.get(i).font().capHeight() / 2 * runs.get(i).size();
            assertEquals(85 + raised, fromCentre, 0.05);
        }
    }

    @Test
    void decorated_words_keep_their_pictures() {
        var composition = assertInstanceOf(
                        CompositionResult.Ready.class,
                        LetteringTemplate.boxed()
                                .decorated(LetteringTemplate.DECORATED)
                                .accent(Slot.Accent.AccentPart.LAST_WORD)
                                .compose("Hello 🍕 world"))
                .composition();
        assertEquals(1, pictures(composition).size());
        assertEquals(pictures(composition).getFirst(), items(composition).getLast());
    }

    @Test
    void a_text_may_not_be_more_to_draw_than_a_file_can_hold() {
        assertInstanceOf(CompositionResult.Ready.class, compose("😀".repeat(100)));
        var refused = assertInstanceOf(CompositionResult.Refused.class, compose("🇷🇸".repeat(100)));
        assertEquals(List.of(new Problem.TooManyPictures("slogan")), refused.problems());
    }

    @Test
    void the_fingerprint_names_the_pictures_where_one_is_drawn() {
        var other = new Composer(ShippedFonts.SUPPLY, new EmojiSupply() {
            @Override
            public Optional<EmojiPicture> emoji(String sequence) {
                return ShippedEmoji.SUPPLY.emoji(sequence);
            }

            @Override
            public String hash() {
                return "other";
            }
        });
        var template = Specimens.sticker(Specimens.slogan("anton"));
        var plain = Choices.ofTexts(Map.of("slogan", "HONK"));
        var smiling = Choices.ofTexts(Map.of("slogan", "HONK 😀"));
        assertEquals(fingerprint(composer.compose(template, plain)), fingerprint(other.compose(template, plain)));
        assertNotEquals(
                fingerprint(composer.compose(template, smiling)), fingerprint(other.compose(template, smiling)));
    }

    private static String fingerprint(CompositionResult composed) {
        return assertInstanceOf(CompositionResult.Ready.class, composed)
                .composition()
                .fingerprint();
    }
}
