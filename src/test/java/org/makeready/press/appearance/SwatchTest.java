package org.makeready.press.appearance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.makeready.press.colour.Ink;
import org.makeready.press.colour.OkLab;
import org.makeready.press.render.png.Thumbnail;

class SwatchTest {
    private static Thumbnail stripes(int... rgb) {
        var argb = new int[100 * rgb.length];
        for (int i = 0; i < argb.length; i++) argb[i] = 0xFF000000 | rgb[i / 100];
        return new Thumbnail(10, 10 * rgb.length, argb);
    }

    @Test
    void flat_art_gives_its_very_inks_and_their_shares() {
        assertEquals(
                List.of(
                        new Swatch(new Ink(0xE4572E), 0.5),
                        new Swatch(new Ink(0x17324D), 0.25),
                        new Swatch(new Ink(0xFFFFFF), 0.25)),
                Swatch.of(ColourBin.of(stripes(0xE4572E, 0xE4572E, 0x17324D, 0xFFFFFF))));
    }

    @Test
    void what_is_transparent_has_no_colour() {
        var picture = stripes(0xE4572E, 0x17324D);
        Arrays.fill(picture.argb(), 0, 100, 0x20E4572E);
        assertEquals(List.of(new Swatch(new Ink(0x17324D), 1)), Swatch.of(ColourBin.of(picture)));
        Arrays.fill(picture.argb(), 0);
        assertEquals(List.of(), Swatch.of(ColourBin.of(picture)));
    }

    /// Five colours with noise over them, as in photographs: each is found again within what the eye sees as the same.
    @Test
    void noise_hides_no_colour() {
        var chance = new Random(5);
        int[] rgb = {0xD62828, 0x1D4ED8, 0x2E7D32, 0xFFD60A, 0xF7F4EE};
        var picture = stripes(rgb);
        for (int i = 0; i < picture.argb().length; i++)
            picture.argb()[i] = 0xFF000000 | noisy(picture.argb()[i], chance);
        var found = Swatch.of(ColourBin.of(picture));
        for (int colour : rgb) {
            var wanted = OkLab.of(new Ink(colour));
            assertTrue(
                    found.stream().anyMatch(swatch -> OkLab.of(swatch.ink()).distance(wanted) < 0.03),
                    Integer.toHexString(colour) + " is not among " + found);
        }
        assertEquals(1, found.stream().mapToDouble(Swatch::share).sum(), 0.02);
    }

    private static int noisy(int rgb, Random chance) {
        int noisy = 0;
        for (int shift = 0; shift <= 16; shift += 8)
            noisy |= Math.clamp((rgb >> shift & 0xFF) + chance.nextInt(9) - 4, 0, 255) << shift;
        return noisy;
    }

    @Test
    void colours_have_the_names_people_give_them() {
        for (var named : List.of(
                "ff0000 red",
                "800000 red",
                "0000ff blue",
                "000080 blue",
                "87ceeb blue",
                "008000 green",
                "808000 green",
                "ffff00 yellow",
                "ffa500 orange",
                "ffc0cb pink",
                "ff69b4 pink",
                "800080 purple",
                "e6e6fa purple",
                "40e0d0 turquoise",
                "008080 turquoise",
                "8b4513 brown",
                "d2b48c brown",
                "808080 grey",
                "d3d3d3 grey",
                "000000 black",
                "ffffff white",
                "fffff0 white")) {
            assertEquals(
                    named.substring(7),
                    ColourName.of(Ink.parse("#" + named.substring(0, 6)).orElseThrow())
                            .toString(),
                    named);
        }
    }
}
