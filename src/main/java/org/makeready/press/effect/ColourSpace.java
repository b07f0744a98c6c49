package org.makeready.press.effect;

/// The colour space an effect counts in (CSS Filter Effects 1, `color-interpolation-filters`). Pixels are kept in sRGB
/// whatever the space: eight bits of linear light would show bands in dark shadows.
public enum ColourSpace {
    SRGB {
        @Override
        float decode(int level) {
            return level / 255f;
        }

        @Override
        int encode(float value) {
            return (int) (value * 255 + 0.5f);
        }
    },
    LINEAR {
        @Override
        float decode(int level) {
            return LIGHT[level];
        }

        @Override
        int encode(float value) {
            return LEVELS[(int) (value * (LEVELS.length - 1) + 0.5f)];
        }
    };

    private static final float[] LIGHT = new float[256];
    private static final int[] LEVELS = new int[1 << 15];

    static {
        for (int i = 0; i < LIGHT.length; i++) {
            double level = i / 255.0;
            LIGHT[i] = (float) (level <= 0.04045 ? level / 12.92 : StrictMath.pow((level + 0.055) / 1.055, 2.4));
        }
        for (int i = 0; i < LEVELS.length; i++) {
            double light = i / (LEVELS.length - 1.0);
            double level = light <= 0.0031308 ? light * 12.92 : 1.055 * StrictMath.pow(light, 1 / 2.4) - 0.055;
            LEVELS[i] = (int) Math.round(level * 255);
        }
    }

    /// A channel of sRGB as an amount from 0 to 1.
    abstract float decode(int level);

    /// @param value from 0 to 1
    abstract int encode(float value);
}
