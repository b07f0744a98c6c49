package org.makeready.press.effect;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// How colours meet where two pictures overlap (W3C Compositing and Blending 1, section 9).
public enum BlendMode {
    NORMAL,
    MULTIPLY,
    SCREEN,
    OVERLAY,
    DARKEN,
    LIGHTEN,
    COLOR_DODGE,
    COLOR_BURN,
    HARD_LIGHT,
    SOFT_LIGHT,
    DIFFERENCE,
    EXCLUSION,
    HUE,
    SATURATION,
    COLOR,
    LUMINOSITY;

    /// By its name in CSS.
    public static Optional<BlendMode> of(String name) {
        return Stream.of(values()).filter(mode -> mode.toString().equals(name)).findFirst();
    }

    /// Its name in CSS.
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// Lays a picture over another; the two blend where they overlap.
    public ArgbPixels lay(ArgbPixels upper, ArgbPixels below, ColourSpace space) {
        float[] mixed = new float[3];
        return upper.changed(below, space, (in, under, out) -> {
            mix(in, under, mixed);
            for (int c = 0; c < 3; c++)
                out[c] = in[c] * (1 - under[3]) + under[c] * (1 - in[3]) + in[3] * under[3] * mixed[c];
            out[3] = in[3] + under[3] - in[3] * under[3];
        });
    }

    /// What to draw over `below` in the ordinary way for the same effect: the upper picture's alpha, other colours.
    public ArgbPixels toDrawOver(ArgbPixels upper, ArgbPixels below) {
        float[] mixed = new float[3];
        return upper.changed(below, ColourSpace.SRGB, (in, under, out) -> {
            mix(in, under, mixed);
            for (int c = 0; c < 3; c++) out[c] = in[c] * (1 - under[3]) + in[3] * under[3] * mixed[c];
            out[3] = in[3];
        });
    }

    private void mix(float[] in, float[] under, float[] mixed) {
        float[] s = plain(in);
        float[] b = plain(under);
        switch (this) {
            case HUE -> tinted(saturated(s, saturation(b)), light(b), mixed);
            case SATURATION -> tinted(saturated(b, saturation(s)), light(b), mixed);
            case COLOR -> tinted(s, light(b), mixed);
            case LUMINOSITY -> tinted(b, light(s), mixed);
            default -> {
                for (int c = 0; c < 3; c++) mixed[c] = mix(b[c], s[c]);
            }
        }
    }

    private static float[] plain(float[] multiplied) {
        float alpha = multiplied[3];
        if (alpha == 0) return new float[3];
        return new float[] {multiplied[0] / alpha, multiplied[1] / alpha, multiplied[2] / alpha};
    }

    private float mix(float b, float s) {
        return switch (this) {
            case MULTIPLY -> b * s;
            case SCREEN -> b + s - b * s;
            case OVERLAY -> hardLight(s, b);
            case DARKEN -> Math.min(b, s);
            case LIGHTEN -> Math.max(b, s);
            case COLOR_DODGE -> b <= 0 ? 0 : s >= 1 ? 1 : Math.min(1, b / (1 - s));
            case COLOR_BURN -> b >= 1 ? 1 : s <= 0 ? 0 : 1 - Math.min(1, (1 - b) / s);
            case HARD_LIGHT -> hardLight(b, s);
            case SOFT_LIGHT -> s <= 0.5f ? b - (1 - 2 * s) * b * (1 - b) : b + (2 * s - 1) * (soft(b) - b);
            case DIFFERENCE -> Math.abs(b - s);
            case EXCLUSION -> b + s - 2 * b * s;
            case NORMAL, HUE, SATURATION, COLOR, LUMINOSITY -> s;
        };
    }

    private static float hardLight(float b, float s) {
        return s <= 0.5f ? b * 2 * s : b + (2 * s - 1) - b * (2 * s - 1);
    }

    private static float soft(float b) {
        return b <= 0.25f ? ((16 * b - 12) * b + 4) * b : (float) Math.sqrt(b);
    }

    private static float light(float[] c) {
        return 0.3f * c[0] + 0.59f * c[1] + 0.11f * c[2];
    }

    private static float saturation(float[] c) {
        return Math.max(c[0], Math.max(c[1], c[2])) - Math.min(c[0], Math.min(c[1], c[2]));
    }

    private static float[] saturated(float[] c, float saturation) {
        float least = Math.min(c[0], Math.min(c[1], c[2]));
        float range = saturation(c);
        float[] out = new float[3];
        for (int i = 0; i < 3 && range > 0; i++) out[i] = (c[i] - least) * saturation / range;
        return out;
    }

    /// The colour with this light, moved toward grey where it would leave the range.
    private static void tinted(float[] c, float light, float[] out) {
        float more = light - light(c);
        for (int i = 0; i < 3; i++) out[i] = c[i] + more;
        float own = light(out);
        float least = Math.min(out[0], Math.min(out[1], out[2]));
        float most = Math.max(out[0], Math.max(out[1], out[2]));
        for (int i = 0; i < 3 && least < 0; i++) out[i] = own + (out[i] - own) * own / (own - least);
        for (int i = 0; i < 3 && most > 1; i++) out[i] = own + (out[i] - own) * (1 - own) / (most - own);
    }
}
