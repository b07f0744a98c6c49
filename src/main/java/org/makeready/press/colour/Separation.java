package org.makeready.press.colour;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.ColorConvertOp;
import java.awt.image.DataBuffer;
import java.awt.image.Raster;
import java.util.Objects;

/// How sRGB becomes process inks on one press: through its profile (perceptual intent), no place with more ink than the
/// limit. Greys of single inks are printed in black alone, as light as they look on screen: through a profile they
/// would be made of four inks, which show colour wherever these do not meet exactly.
///
/// The profile is asked once for a cube of colours; between these the amounts are interpolated (tetrahedra, as
/// in ICC.1:2022 engines).
public final class Separation {
    private static final int STEPS = 33, CORNERS = STEPS * STEPS * STEPS, INKS = 4;
    private static final int NEUTRAL = 4, NEARLY_BLACK = 0x20;
    private static final double THOUSAND = 1000;

    private final OutputProfile profile;
    private final double limit;
    /// Amounts of the four inks at each corner, 0 to 255.
    private final float[] corners;
    /// How much black makes each of 256 greys.
    private final double[] greys;

    private Separation(OutputProfile profile, double limit, float[] corners, double[] greys) {
        this.profile = profile;
        this.limit = limit;
        this.corners = corners;
        this.greys = greys;
    }

    /// @param limit the most ink one place may get, 1 (100 %) to 4
    public static Separation of(OutputProfile profile, double limit) {
        if (limit < 1 || limit > INKS)
            throw new IllegalArgumentException("The ink limit must be between 1 and 4: " + limit);
        return new Separation(profile, limit, corners(profile.icc(), limit), greys(profile.icc()));
    }

    /// The press it is for.
    public OutputProfile profile() {
        return profile;
    }

    /// The most ink one place gets: 3 stands for 300 %.
    public double limit() {
        return limit;
    }

    /// The inks of one even colour, in thousandths.
    public Cmyk of(Ink ink) {
        if (neutral(ink)) return Cmyk.grey(greys[(ink.red() + ink.green() + ink.blue()) / 3]);
        var inks = new float[INKS];
        at(ink.rgb(), inks);
        return new Cmyk(rounded(inks[0]), rounded(inks[1]), rounded(inks[2]), rounded(inks[3])).within(limit);
    }

    /// The inks of the pixels of a picture, four bytes each. Photographs keep all four inks in their greys: they have
    /// no edges that could show colour, and black alone would be thin beside them.
    ///
    /// @param pixels `0xRRGGBB`
    public byte[] of(int[] pixels) {
        byte[] out = new byte[pixels.length * INKS];
        var inks = new float[INKS];
        int last = -1;
        for (int p = 0, at = 0; p < pixels.length; p++, at += INKS) {
            int rgb = pixels[p] & 0xFFFFFF;
            if (rgb != last) at(rgb, inks);
            last = rgb;
            for (int i = 0; i < INKS; i++) out[at + i] = (byte) (inks[i] + 0.5f);
        }
        return out;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Separation that && profile.equals(that.profile) && limit == that.limit;
    }

    @Override
    public int hashCode() {
        return Objects.hash(profile, limit);
    }

    private static boolean neutral(Ink ink) {
        int most = Math.max(ink.red(), Math.max(ink.green(), ink.blue()));
        int least = Math.min(ink.red(), Math.min(ink.green(), ink.blue()));
        return most - least <= NEUTRAL || most <= NEARLY_BLACK;
    }

    private static double rounded(float level) {
        return Math.round(level / 255 * THOUSAND) / THOUSAND;
    }

    /// Walks from the dark corner of the little cube around a colour to its light one along the channels, the largest
    /// fraction first: the way through the tetrahedron the colour lies in.
    private void at(int rgb, float[] inks) {
        float red = (rgb >> 16) * (STEPS - 1) / 255f,
                green = (rgb >> 8 & 0xFF) * (STEPS - 1) / 255f,
                blue = (rgb & 0xFF) * (STEPS - 1) / 255f;
        int r = Math.min((int) red, STEPS - 2),
                g = Math.min((int) green, STEPS - 2),
                b = Math.min((int) blue, STEPS - 2);
        float fr = red - r, fg = green - g, fb = blue - b;
        int first = fr >= fg ? fr >= fb ? RED : BLUE : fg >= fb ? GREEN : BLUE;
        int last = fr < fg ? fr < fb ? RED : BLUE : fg < fb ? GREEN : BLUE;
        int origin = ((r * STEPS + g) * STEPS + b) * INKS;
        int one = origin + first, two = origin + RED + GREEN + BLUE - last, three = origin + RED + GREEN + BLUE;
        float most = Math.max(fr, Math.max(fg, fb)),
                least = Math.min(fr, Math.min(fg, fb)),
                middle = fr + fg + fb - most - least;
        for (int i = 0; i < INKS; i++) {
            inks[i] = corners[origin + i] * (1 - most)
                    + corners[one + i] * (most - middle)
                    + corners[two + i] * (middle - least)
                    + corners[three + i] * least;
        }
    }

    /// How far apart neighbours lie in the cube.
    private static final int RED = STEPS * STEPS * INKS, GREEN = STEPS * INKS, BLUE = INKS;

    private static float[] corners(ICC_Profile press, double limit) {
        var colours = Raster.createInterleavedRaster(DataBuffer.TYPE_BYTE, CORNERS, 1, 3, null);
        int at = 0;
        for (int r = 0; r < STEPS; r++) {
            for (int g = 0; g < STEPS; g++) {
                for (int b = 0; b < STEPS; b++) colours.setPixel(at++, 0, new int[] {level(r), level(g), level(b)});
            }
        }
        var screen = ICC_Profile.getInstance(ColorSpace.CS_sRGB);
        var inks = Raster.createInterleavedRaster(DataBuffer.TYPE_BYTE, CORNERS, 1, INKS, null);
        new ColorConvertOp(new ICC_Profile[] {screen, press}, null).filter(colours, inks);
        float[] corners = inks.getPixels(0, 0, CORNERS, 1, (float[]) null);
        for (int c = 0; c < corners.length; c += INKS) clamp(corners, c, (float) (limit * 255));
        return corners;
    }

    private static int level(int step) {
        return Math.round(step * 255f / (STEPS - 1));
    }

    private static void clamp(float[] inks, int at, float limit) {
        float colours = inks[at] + inks[at + 1] + inks[at + 2];
        if (colours + inks[at + 3] <= limit) return;
        float less = (limit - inks[at + 3]) / colours;
        for (int i = 0; i < 3; i++) inks[at + i] *= less;
    }

    /// For each grey the black whose lightness stands between paper and full black as the grey stands between white and
    /// black on screen.
    private static double[] greys(ICC_Profile press) {
        var space = new ICC_ColorSpace(press);
        double[] light = new double[(int) THOUSAND / 5 + 1];
        for (int k = 0; k < light.length; k++)
            light[k] = space.toCIEXYZ(new float[] {0, 0, 0, k / (light.length - 1f)})[1];
        double[] greys = new double[256];
        int k = light.length - 1;
        for (int grey = 0; grey < greys.length; grey++) {
            double wanted = light[light.length - 1] + (light[0] - light[light.length - 1]) * linear(grey);
            while (k > 0 && light[k] < wanted) k--;
            int darker = Math.min(k + 1, light.length - 1);
            double part = light[darker] == light[k] ? 0 : (light[k] - wanted) / (light[k] - light[darker]);
            greys[grey] = Math.round(Math.clamp((k + part) / (light.length - 1), 0, 1) * THOUSAND) / THOUSAND;
        }
        return greys;
    }

    /// The light of an sRGB level (IEC 61966-2-1).
    private static double linear(int level) {
        double v = level / 255.0;
        return v <= 0.04045 ? v / 12.92 : Math.pow((v + 0.055) / 1.055, 2.4);
    }
}
