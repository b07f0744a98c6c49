package org.makeready.press.effect;

/// A Gaussian blur of one line of pixels: as three averages, which is how every renderer of SVG does it (Filter Effects
/// 1, section 9.14), or exactly where it is short.
final class GaussianBlur implements ArgbPixels.LineChange {
    private static final double SHORT = 2;
    private final double deviation;

    /// @param deviation in pixels, above zero
    GaussianBlur(double deviation) {
        this.deviation = deviation;
    }

    @Override
    public void change(float[][] channels) {
        for (float[] channel : channels) {
            if (deviation < SHORT) exact(channel);
            else averages(channel);
        }
    }

    private void exact(float[] line) {
        int reach = (int) Math.ceil(3 * deviation);
        float[] weights = new float[2 * reach + 1];
        float sum = 0;
        for (int i = -reach; i <= reach; i++)
            sum += weights[i + reach] = (float) StrictMath.exp(-i * i / (2 * deviation * deviation));
        float[] from = line.clone();
        for (int x = 0; x < line.length; x++) {
            float value = 0;
            for (int i = Math.max(-reach, -x); i <= Math.min(reach, line.length - 1 - x); i++)
                value += from[x + i] * weights[i + reach];
            line[x] = value / sum;
        }
    }

    private void averages(float[] line) {
        int size = (int) Math.floor(deviation * 3 * Math.sqrt(2 * Math.PI) / 4 + 0.5);
        boolean odd = size % 2 == 1;
        average(line, size, size / 2);
        average(line, size, odd ? size / 2 : size / 2 - 1);
        average(line, odd ? size : size + 1, size / 2);
    }

    /// Each value becomes the mean of `size` values, `before` of which lie before it; beyond the ends all is clear.
    private static void average(float[] line, int size, int before) {
        float[] from = line.clone();
        double sum = 0;
        for (int i = 0; i < Math.min(line.length, size - before - 1); i++) sum += from[i];
        for (int x = 0; x < line.length; x++) {
            int enters = x - before + size - 1;
            int leaves = x - before - 1;
            if (enters < line.length) sum += from[enters];
            if (leaves >= 0) sum -= from[leaves];
            line[x] = (float) Math.max(0, sum / size);
        }
    }
}
