package org.makeready.press.judge.agreement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.makeready.ExternalProgram;
import org.makeready.press.PlateOutputs;
import org.makeready.press.ShippedEmoji;
import org.makeready.press.ShippedFonts;
import org.makeready.press.Specimens;
import org.makeready.press.composition.Composer;
import org.makeready.press.composition.Composition;
import org.makeready.press.composition.CompositionResult;
import org.makeready.press.design.Choices;
import org.makeready.press.judge.Pixmap;
import org.makeready.press.judge.Pixmap.Apart;

/// Emoji look the same in our SVG as librsvg draws it, in our PDF as MuPDF draws it, and in our PNG.
class EmojiAgreementTest {
    private static final int PPI = 150;
    /// Renderers differ along edges, and emoji are nearly nothing else.
    private static final double MOST_MEAN = 1.5, MOST_FAR_OFF = 0.003;
    private final Composer composer = new Composer(ShippedFonts.SUPPLY, ShippedEmoji.SUPPLY);

    @ParameterizedTest
    @CsvSource({
        "anton, I ❤️ PIZZA 🍕",
        "lobster, Happy Birthday 🎂🎉🥳",
        "lora, 👨‍👩‍👧 👍🏽 🇺🇸🇧🇷 1️⃣ 🏳️‍🌈 🦄 🌈",
        "rubik, אני אוהב ❤️ פיצה 🍕",
        "noto-sans, 💐😘🐙🍀🚀🏖️⚽🎸🧁🎄",
        "pacifico, 🫠 🥰 🐶 🦋 🌻 🍓 ☕️ 🎁 💎 ⭐"
    })
    void lines_with_emoji_look_the_same_in_all_outputs(String font, String words) throws IOException {
        var composition = assertInstanceOf(
                        CompositionResult.Ready.class,
                        composer.compose(
                                Specimens.sticker(Specimens.slogan(font)), Choices.ofTexts(Map.of("slogan", words))))
                .composition();
        var ours = Pixmap.png(PlateOutputs.pngAt(composition.faces().getFirst(), PPI));
        check("SVG", svg(composition).apartFrom(ours));
        check("PDF", pdf(composition).apartFrom(ours));
    }

    private static void check(String file, Apart apart) {
        assertTrue(apart.mean() <= MOST_MEAN && apart.farOff() <= MOST_FAR_OFF, file + " " + apart);
    }

    private static Pixmap svg(Composition composition) {
        return Pixmap.png(drawn(ExternalProgram.RSVG_CONVERT.run(
                PlateOutputs.svg(composition.faces().getFirst()),
                List.of("-d", "" + PPI, "-p", "" + PPI, "-f", "png"))));
    }

    private static Pixmap pdf(Composition composition) throws IOException {
        var file = Files.createTempFile("emoji", ".pdf");
        try {
            Files.write(file, PlateOutputs.pdf(composition));
            return Pixmap.ppm(drawn(ExternalProgram.MUTOOL.run(
                            List.of("draw", "-q", "-r", "" + 2 * PPI, "-F", "ppm", "-o", "-", file.toString(), "1"))))
                    .half();
        } finally {
            Files.delete(file);
        }
    }

    private static byte[] drawn(ExternalProgram.Outcome outcome) {
        assertEquals(0, outcome.exit(), outcome.errors());
        return outcome.output();
    }
}
