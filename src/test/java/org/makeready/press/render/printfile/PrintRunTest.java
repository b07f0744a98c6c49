package org.makeready.press.render.printfile;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.makeready.press.PrintFileSamples;
import org.makeready.press.ShippedEmoji;
import org.makeready.press.ShippedFonts;
import org.makeready.press.ShippedTemplates;
import org.makeready.press.composition.Composer;
import org.makeready.press.composition.Composition;
import org.makeready.press.composition.CompositionResult;
import org.makeready.press.design.Choices;
import org.makeready.press.render.pdf.InspectedPdf;
import org.makeready.press.render.pdf.PrintSetup;
import org.makeready.press.render.pdf.PrintSetup.Lettering;
import org.makeready.press.render.pdf.PrintSetup.Marks;
import org.makeready.press.template.Slot;
import org.makeready.press.template.Template;

/// Runs of many pieces: what is in the file once, what is in it for each piece, and what it costs.
class PrintRunTest {
    private static final Composer COMPOSER = new Composer(ShippedFonts.SUPPLY, ShippedEmoji.SUPPLY);
    private static final Template STICKER = ShippedTemplates.all().stream()
            .filter(template -> template.slug().equals("honk-coffee-burst"))
            .findFirst()
            .orElseThrow();

    @Test
    void the_same_pieces_give_the_same_bytes_and_another_order_others() {
        var pieces = pieces(30);
        assertArrayEquals(run(pieces), run(pieces));
        assertFalse(Arrays.equals(run(pieces), run(pieces.reversed())));
    }

    @Test
    void a_further_piece_costs_little_and_repeats_neither_fonts_nor_art() {
        var pieces = pieces(2_000);
        int hundred = run(pieces.subList(0, 100)).length;
        var all = run(pieces);
        assertTrue((all.length - hundred) / 1_900 < 1_000, () -> (all.length - hundred) / 1_900 + " bytes a piece");
        var source = plain(all);
        assertEquals(count("/FontFile2", plain(run(pieces.subList(0, 100)))), count("/FontFile2", source));
        assertEquals(2_000, count("/Type /Page\n", source));
    }

    /// Without sharing, each would be some kilobytes.
    @Test
    void an_emoji_is_drawn_once_however_many_pieces_show_it() {
        int once = run(texted("Honk 🦄")).length;
        int often = run(texted(IntStream.range(0, 100)
                        .mapToObj(n -> "No. " + n + " 🦄🦄")
                        .toArray(String[]::new)))
                .length;
        assertTrue(often - once < 100 * 1_400, () -> (often - once) / 100 + " bytes a piece");
    }

    @Test
    void pages_hang_on_branches_of_a_few_hundred() {
        var source = new String(run(pieces(700)), StandardCharsets.ISO_8859_1);
        assertEquals(
                List.of(256, 256, 188, 700, 700),
                Pattern.compile("/Type /Pages .*?/Count (\\d+) ")
                        .matcher(source)
                        .results()
                        .map(found -> Integer.parseInt(found.group(1)))
                        .toList());
    }

    @Test
    void art_is_set_once_for_each_set_of_inks_and_given_up_when_there_are_too_many() {
        var role = STICKER.palette().getFirst();
        var offered = role.offered();
        var two = IntStream.range(0, 40)
                .mapToObj(n -> inked(role.name(), offered.get(n % 2).hex()))
                .toList();
        var one = IntStream.range(0, 40)
                .mapToObj(_ -> inked(role.name(), offered.getFirst().hex()))
                .toList();
        int second = run(two).length - run(one).length;
        assertTrue(second > 0 && second < 20_000, () -> second + " bytes for a second set of inks");
    }

    @Test
    void what_cannot_be_written_is_said_at_once() {
        var full = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("No space left on device");
            }
        };
        var pieces = pieces(1);
        var run = PrintRun.begin(
                STICKER,
                PrintFileSamples.usual(STICKER, false),
                PrintFileSamples.SLUG_FONT,
                PrintFileSamples.JOB,
                full);
        assertThrows(UncheckedIOException.class, () -> {
            for (int n = 0; n < 500; n++) run.add(pieces.getFirst(), "n");
        });
    }

    @Test
    void pieces_of_another_template_are_refused() {
        var other = ShippedTemplates.all().stream()
                .filter(template -> !template.slug().equals("honk-coffee-burst"))
                .findFirst()
                .orElseThrow();
        var run = PrintRun.begin(
                other,
                PrintFileSamples.plain(Marks.NONE, Lettering.TEXT),
                PrintFileSamples.SLUG_FONT,
                PrintFileSamples.JOB,
                new ByteArrayOutputStream());
        assertThrows(IllegalArgumentException.class, () -> run.add(pieces(1).getFirst(), ""));
    }

    private static int count(String words, String source) {
        return source.split(words, -1).length - 1;
    }

    private static String plain(byte[] pdf) {
        new InspectedPdf(pdf).mustBeSound();
        return new InspectedPdf(pdf).source();
    }

    static List<Composition> pieces(int count) {
        return texted(IntStream.range(0, count).mapToObj(n -> "No. " + n).toArray(String[]::new));
    }

    private static List<Composition> texted(String... words) {
        var slot = STICKER.slots().stream()
                .filter(Slot.Text.class::isInstance)
                .findFirst()
                .orElseThrow()
                .name();
        return Arrays.stream(words)
                .map(text -> compose(STICKER.sample().withText(slot, text)))
                .toList();
    }

    private static Composition inked(String role, String hex) {
        var sample = STICKER.sample();
        var inks = new TreeMap<>(sample.inks());
        inks.put(role, hex);
        return compose(Choices.of(sample.texts(), inks, sample.fonts(), sample.pictures(), sample.options()));
    }

    private static Composition compose(Choices choices) {
        return assertInstanceOf(CompositionResult.Ready.class, COMPOSER.compose(STICKER, choices))
                .composition();
    }

    static byte[] run(List<Composition> pieces) {
        return run(pieces, PrintFileSamples.usual(pieces.getFirst().template(), false));
    }

    static byte[] run(List<Composition> pieces, PrintSetup setup) {
        var out = new ByteArrayOutputStream();
        var run = PrintRun.begin(
                pieces.getFirst().template(), setup, PrintFileSamples.SLUG_FONT, PrintFileSamples.JOB, out);
        for (int n = 0; n < pieces.size(); n++)
            run.add(pieces.get(n), PrintFileSamples.JOB.slug() + "   row " + (n + 1));
        run.end();
        return out.toByteArray();
    }
}
