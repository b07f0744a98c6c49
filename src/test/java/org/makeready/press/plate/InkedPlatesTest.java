package org.makeready.press.plate;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.makeready.press.RandomChoices;
import org.makeready.press.ShippedEmoji;
import org.makeready.press.ShippedFonts;
import org.makeready.press.ShippedTemplates;
import org.makeready.press.Specimens;
import org.makeready.press.bytes.Impression;
import org.makeready.press.colour.Ink;
import org.makeready.press.composition.Composer;
import org.makeready.press.composition.Composition;
import org.makeready.press.composition.CompositionResult;
import org.makeready.press.design.Choices;
import org.makeready.press.render.pdf.PdfPlate;
import org.makeready.press.render.svg.SvgPlate;

/// A plate whose inks are in place already prints what one prints that has them written in for each customer.
class InkedPlatesTest {
    private final Composer composer = new Composer(ShippedFonts.SUPPLY, ShippedEmoji.SUPPLY);

    @Test
    void inked_or_not_the_bytes_are_the_same() {
        for (var template : ShippedTemplates.all()) {
            var plain = SvgPlate.of(template);
            var choices = new RandomChoices(template, 11 + template.slug().hashCode());
            for (int n = 0; n < 6; n++) {
                var composition = choices.next(composer);
                var inked = plain.inked(composition.inks());
                assertArrayEquals(
                        plain.print(composition).bytes(),
                        inked.print(composition).bytes(),
                        template.slug());
                for (var face : template.faces()) {
                    for (var layer : SvgPlate.SvgLayer.values()) {
                        assertArrayEquals(
                                plain.print(composition, face, layer).bytes(),
                                inked.print(composition, face, layer).bytes(),
                                template.slug() + " " + layer);
                    }
                }
            }
        }
    }

    /// What is written anew, words and what stands around names, is less than two thirds even of this card's file. An
    /// array of its own would take more than the whole.
    @Test
    void art_is_not_copied_for_each_customer() {
        var threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        var template = ShippedTemplates.all().stream()
                .filter(t -> t.slug().equals("birthday-golden-garland"))
                .findFirst()
                .orElseThrow();
        var composition = new RandomChoices(template, 5).next(composer);
        var svg = SvgPlate.of(template).inked(composition.inks());
        var pdf = PdfPlate.of(template, PdfPlate.ProofStyle.PLAIN);
        for (var print : List.<Supplier<Impression>>of(() -> svg.print(composition), () -> pdf.print(composition))) {
            int length = print.get().length();
            long before = threads.getCurrentThreadAllocatedBytes();
            for (int n = 0; n < 50; n++) print.get();
            long each = (threads.getCurrentThreadAllocatedBytes() - before) / 50;
            assertTrue(each < length * 2 / 3, () -> each + " bytes allocated for a file of " + length);
        }
    }

    @Test
    void other_inks_are_refused() {
        var template = ShippedTemplates.all().getFirst();
        var composition = new RandomChoices(template, 3).next(composer);
        var others = new TreeMap<String, Ink>();
        composition.inks().forEach((role, ink) -> others.put(role, new Ink(ink.rgb() ^ 1)));
        var plate = SvgPlate.of(template).inked(others);
        assertTrue(assertThrows(IllegalArgumentException.class, () -> plate.print(composition))
                .getMessage()
                .contains("other inks"));
    }

    @Test
    void an_emoji_is_drawn_once_however_often_it_comes() {
        var once = svg("Party 🎉");
        var often = svg("Party 🎉 🎉\uFE0F🎉 🎉");
        assertTrue(
                often.length() - once.length() < 1_000, () -> often.length() - once.length() + " bytes for three more");
        assertEquals(3, uses(often));
    }

    private String svg(String words) {
        var composition = ready(words);
        return new String(SvgPlate.of(composition.template()).print(composition).bytes(), StandardCharsets.UTF_8);
    }

    private Composition ready(String words) {
        var composed = composer.compose(
                Specimens.sticker(Specimens.slogan("anton")), Choices.ofTexts(Map.of("slogan", words)));
        return assertInstanceOf(CompositionResult.Ready.class, composed).composition();
    }

    private static int uses(String svg) {
        return svg.split("<use", -1).length - 1;
    }
}
