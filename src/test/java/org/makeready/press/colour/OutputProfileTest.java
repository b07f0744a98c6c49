package org.makeready.press.colour;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class OutputProfileTest {
    private static final byte[] GOOD = OutputProfile.fogra39().bytes();

    @Test
    void the_shipped_profile_is_read() {
        assertEquals("FOGRA39", OutputProfile.fogra39().condition());
        assertTrue(OutputProfile.fogra39().registered());
        assertEquals(OutputProfile.fogra39(), OutputProfile.read(GOOD, "FOGRA39"));
    }

    @Test
    void a_file_that_is_no_press_profile_is_refused_by_name() {
        refused(new byte[0], "not an ICC profile");
        refused(
                ("%PDF-1.7 something that is long enough to have a header of one hundred and twenty-eight "
                                + "bytes, which this sentence is, too, at last.")
                        .getBytes(StandardCharsets.US_ASCII),
                "not an ICC profile");
        refused(ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData(), "class \"mntr\"");
        refused(Arrays.copyOf(GOOD, GOOD.length - 1), "header says");
        refused(new byte[OutputProfile.MAX_BYTES + 1], "more than 5 MB");
        refused(changed(16, "RGB "), "\"RGB \"");
        refused(changed(12, "scnr"), "class \"scnr\"");
        refused(changed(12, "\n\0??"), "class \"????\"");
        byte[] without = GOOD.clone();
        int at = new String(GOOD, StandardCharsets.ISO_8859_1).indexOf("B2A0");
        without[at] = 'X';
        refused(without, "B2A0");
    }

    /// Damage is refused or harmless, never anything else.
    @Test
    void damaged_profiles_are_refused_or_keep_the_ink_limit() {
        var random = new Random(7);
        for (int i = 0; i < 60; i++) {
            byte[] damaged = GOOD.clone();
            for (int k = 0; k < 20; k++) damaged[random.nextInt(1200)] = (byte) random.nextInt();
            try {
                var inks = Separation.of(OutputProfile.read(damaged, OutputProfile.CUSTOM), 3)
                        .of(new Ink(random.nextInt(1 << 24)));
                assertTrue(inks.total() <= 3.01);
            } catch (IllegalArgumentException refused) {
                assertTrue(refused.getMessage().startsWith("It"), refused::toString);
            }
        }
    }

    private static byte[] changed(int at, String four) {
        byte[] changed = GOOD.clone();
        System.arraycopy(four.getBytes(StandardCharsets.ISO_8859_1), 0, changed, at, 4);
        return changed;
    }

    private static void refused(byte[] file, String why) {
        var refusal =
                assertThrows(IllegalArgumentException.class, () -> OutputProfile.read(file, OutputProfile.CUSTOM));
        assertTrue(refusal.getMessage().contains(why), refusal.getMessage());
    }
}
