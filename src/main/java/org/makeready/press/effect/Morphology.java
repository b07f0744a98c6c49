package org.makeready.press.effect;

/// Makes one line of pixels thinner or fatter: each value becomes the least or the greatest near it, in a time that
/// does not depend on how near (van Herk and Gil-Werman).
///
/// @param fatter the greatest
/// @param radius in pixels, above zero
record Morphology(boolean fatter, int radius) implements ArgbPixels.LineChange {
    @Override
    public void change(float[][] channels) {
        int size = 2 * radius + 1;
        int length = channels[0].length;
        int padded = (length + 2 * radius + size - 1) / size * size;
        float[] line = new float[padded];
        float[] fromLeft = new float[padded];
        float[] fromRight = new float[padded];
        for (float[] channel : channels) {
            System.arraycopy(channel, 0, line, radius, length);
            for (int i = 0; i < padded; i++) fromLeft[i] = i % size == 0 ? line[i] : further(fromLeft[i - 1], line[i]);
            for (int i = padded - 1; i >= 0; i--)
                fromRight[i] = i % size == size - 1 ? line[i] : further(fromRight[i + 1], line[i]);
            for (int x = 0; x < length; x++) channel[x] = further(fromRight[x], fromLeft[x + size - 1]);
        }
    }

    private float further(float a, float b) {
        return fatter ? Math.max(a, b) : Math.min(a, b);
    }
}
