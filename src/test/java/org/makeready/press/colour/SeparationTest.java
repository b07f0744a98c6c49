package org.makeready.press.colour;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.color.ICC_ColorSpace;
import java.awt.color.ICC_Profile;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SeparationTest {
    private static final Separation COATED = Separation.of(OutputProfile.fogra39(), 3);

    @Test
    void greys_are_printed_in_black_alone_darker_step_by_step() {
        double last = 1.1;
        for (int grey = 0; grey < 256; grey++) {
            var inks = COATED.of(new Ink(grey * 0x010101));
            assertTrue(inks.blackOnly());
            assertTrue(inks.black() <= last, "grey " + grey);
            last = inks.black();
        }
        assertEquals(Cmyk.grey(1), COATED.of(Ink.BLACK));
        assertEquals(Cmyk.PAPER, COATED.of(Ink.WHITE));
    }

    @Test
    void separations_keep_the_ink_limit_everywhere() {
        for (double limit : new double[] {3, 2.4, 1.8}) {
            var separation = Separation.of(OutputProfile.fogra39(), limit);
            var random = new Random(3);
            for (int i = 0; i < 20_000; i++) {
                int rgb = random.nextInt(1 << 24);
                assertTrue(separation.of(new Ink(rgb)).total() <= limit + 1e-9);
                byte[] pixel = separation.of(new int[] {rgb});
                int total = 0;
                for (byte ink : pixel) total += ink & 0xFF;
                assertTrue(total <= limit * 255 + 2, total + " in a pixel");
            }
        }
    }

    /// The interpolated cube against the colour engine itself.
    @Test
    void separations_come_close_to_the_profile_for_any_colour() {
        var engine = new ICC_ColorSpace(
                ICC_Profile.getInstance(OutputProfile.fogra39().bytes()));
        var random = new Random(11);
        double sum = 0, most = 0;
        int count = 3_000;
        for (int i = 0; i < count; i++) {
            int rgb = random.nextInt(1 << 24);
            float[] expected =
                    engine.fromRGB(new float[] {(rgb >> 16) / 255f, (rgb >> 8 & 0xFF) / 255f, (rgb & 0xFF) / 255f});
            byte[] actual = COATED.of(new int[] {rgb});
            for (int ink = 0; ink < 4; ink++) {
                double apart = Math.abs(expected[ink] * 255 - (actual[ink] & 0xFF));
                sum += apart;
                most = Math.max(most, apart);
            }
        }
        double mean = sum / count / 4, farthest = most;
        assertTrue(mean < 0.7, () -> "mean " + mean);
        assertTrue(farthest < 14, () -> "farthest " + farthest);
    }
}
