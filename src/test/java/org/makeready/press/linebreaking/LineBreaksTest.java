package org.makeready.press.linebreaking;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.text.BreakIterator;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LineBreaksTest {
    /// The words with a bar wherever a line may end.
    private static String broken(String words) {
        return broken(words, Locale.ENGLISH);
    }

    private static String broken(String words, Locale language) {
        return parts(words, LineBreaks.of(words, language));
    }

    private static String parts(String words, int[] ends) {
        var parts = IntStream.range(0, ends.length - 1)
                .mapToObj(i -> words.substring(ends[i], ends[i + 1]))
                .toList();
        return String.join("|", parts);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Platform |No. 5 |please",
                "see |p. 12 |and |§ 5",
                "route |NR. 7",
                "Fig. 3 |shows",
                "(No. 9) |here",
                "Call |Dr. Smith |now",
                "Mr. & |Mrs. Smith",
                "CALL |DR. SMITH",
                "J. R. R. Tolkien |wrote",
                "Sammy |Davis Jr. |sings",
                "Henry VIII |and |Louis XIV",
                "Only |5 km |to |go",
                "99 % |of |it",
                "at |7 pm, |sharp",
                "30 °C |today",
                "costs |5 € |only",
                "$ 5 |off",
                "10 000 |miles",
                "+49 30 1234567 |rings",
                "Ça |va ? |Oui !",
                "il |dit : |« Bonjour » |et",
                "lakron.com |rules",
                "see |https://example.org/a/b-c?d=e |now",
                "mail |jo-ann@some-shop.co.uk |today",
                "www.a-b.com/x-y |rocks",
                "#best-dad-ever |and |@some_one",
                "T-shirt |and |e-mail",
                "well-|made |things",
                "24-7 |open",
                "Smith\u2011Jones |sings",
                "Life |is |short – |smile",
                "cats — |and |dogs",
                "Sat, |Dec 12th, |2026 |@ 7 p.m.",
                "on |May 5 |at |noon",
                "5 July, |2026",
                "Call |(555) 123-4567 |now",
                "Pizza🍕 |time",
                "❤️NYC |rocks",
                "I❤️NY",
                "THIS👏|IS👏|HOW👏|WE👏|DO👏|IT",
                "Party |🎉🎂🎈 |on",
                "Love |💕💕💕💕💕💕💕💕 |us",
                "😀|😀|😀",
                "日|🍕|本",
                "ＡＥＳＴＨＥＴＩＣ　|ＶＩＢＥＳ |１９８４",
                "one |two",
                "James |2:20 |says",
                "co\u00ADoperate |now",
                "don’t |stop",
                "Vote |for |me!",
                "日|本|語",
                "no.",
                "a",
                "open |3 – 4 |daily",
                "pages |3–4",
                "from |3 - 4 pm",
                "Love—|always—|wins",
                "Hello – |world",
                "To |be — |or |not",
                "“Be |yourself.” |— Oscar |Wilde",
                "Mine! |– Yours?",
                "“Type” – |it |is",
                "“Go.” |– and |he |went",
                "“Go” |— Anon",
                "a–z |songs",
                "Paris–|Rome",
                "AC/DC |live",
                "he/she/they",
                "50 km/h |max",
                "Rock/|Metal",
                "C++ / |Java",
                "3.4 kg · |51 cm",
                "one • |two • |three",
                "• one |• two |• three",
                "„Ich |liebe |dich“ |– Opa",
                "￥８００",
                "２０２６|年",
                "- milk |and |eggs",
                "• milk |and |eggs",
                "1. milk |and |eggs",
                "b) eggs |too",
                "— Oscar |Wilde",
                "10 |things |to |do",
                "Wait … |what",
                "and ... |then",
                "z. B. |das",
                "d. h. |nie",
                "Q & A |today",
                "Anna |& |Ben",
                "1 ½ |cups",
                "3 ½ |hours",
                "Tel.: 030 123456",
                "+1 (555) 123-4567 |rings",
                "(555) 123-4567",
                "Apt. 5B, |Suite 400",
                "May 5, |2026",
                "on |June 14th |at |noon",
                "24. Dezember |2026",
                "le |1er juillet",
                "Mt. Everest",
                "รัก|แม่|มาก ๆ |นะ"
            })
    void what_belongs_together_stays_together(String expected) {
        assertEquals(expected, broken(expected.replace("|", "")));
    }

    /// By native use: stems keep their endings and particles, honorifics and counters their nouns, Korean words stay
    /// whole.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "お誕生日|おめでとう|ございます",
                "私は|コーヒーが|大好きです。",
                "ちょっとまって！|「行くよ」と|言った。",
                "東京タワーで|会いましょう",
                "いつも|ありがとう|お父さん",
                "世界で|一番|大切な|あなたへ",
                "猫が|乗っています",
                "ご結婚|おめでとう",
                "頑張れ|ニッポン！",
                "新しい|人生の|始まりに|乾杯！",
                "祝你|生日|快乐，|万事|如意！",
                "世界上|最好的|爸爸",
                "생일 |축하합니다 |사랑하는 |우리 |엄마",
                "I |love |ラーメン |so |much",
                "one |two"
            })
    void phrases_of_east_asia_stay_whole(String expected) {
        for (var language : List.of(Locale.ENGLISH, Locale.JAPANESE, Locale.KOREAN)) {
            var words = expected.replace("|", "");
            assertEquals(expected, parts(words, LineBreaks.ofPhrases(words, language)));
        }
    }

    @Test
    void no_line_begins_with_a_small_kana_or_a_long_vowel() {
        for (var language : List.of(Locale.ENGLISH, Locale.JAPANESE))
            assertEquals("ちょっ|と|コー|ヒー", parts("ちょっとコーヒー", LineBreaks.of("ちょっとコーヒー", language)));
    }

    @Test
    void ordinary_words_are_not_glued() {
        assertEquals("I |said |no. |Then |I |left", broken("I said no. Then I left"));
        assertEquals("We |are |the |best |in |town", broken("We are the best in town"));
        assertEquals("20 |reasons", broken("20 reasons"));
        assertEquals("You |may |say |50 |things |(really) |now", broken("You may say 50 things (really) now"));
    }

    @Test
    void months_are_those_of_the_language() {
        assertEquals("am |12. Dezember |um", broken("am 12. Dezember um", Locale.GERMAN));
        assertEquals("am |12. Dez. |um", broken("am 12. Dez. um", Locale.GERMAN));
        assertEquals("le |1er janvier |on", broken("le 1er janvier on", Locale.FRENCH));
        assertEquals("on |12. prosince |at", broken("on 12. prosince at", Locale.of("cs")));
        assertEquals("on |12. |prosince |at", broken("on 12. prosince at", Locale.ENGLISH));
    }

    @Test
    void no_line_ends_within_a_letter() {
        var pieces = List.of(
                "e\u0301",
                "👩‍👩‍👧",
                "🏳️‍🌈",
                "🇩🇪🇫🇷",
                "क्षि",
                "ก็",
                " ",
                "-",
                "a",
                "日",
                "\u00AD",
                "5",
                " km",
                "/",
                "@b.de",
                "각",
                "…");
        var random = new Random(11);
        for (int seed = 0; seed < 2_000; seed++) {
            var words = new StringBuilder();
            for (int n = 1 + random.nextInt(12); n > 0; n--) words.append(pieces.get(random.nextInt(pieces.size())));
            var letters = BreakIterator.getCharacterInstance(Locale.ROOT);
            letters.setText(words.toString());
            var ends = LineBreaks.of(words.toString(), Locale.ENGLISH);
            for (int end : ends) assertTrue(letters.isBoundary(end), "seed " + seed + " " + broken(words.toString()));
            assertEquals(0, ends[0]);
            assertEquals(words.length(), ends[ends.length - 1]);
        }
    }
}
