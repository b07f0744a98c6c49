package org.makeready.catalog.index;

import java.util.Arrays;
import org.makeready.press.colour.Ink;
import org.makeready.press.colour.OkLab;

/// Colours as search keeps them: 6 bits each of red, green and blue, finer than the eye across a page of pictures.
public final class ColourCells {
    /// How many there are.
    static final int COUNT = 1 << 18;
    private static final float[] LAB = lab();

    private ColourCells() {}

    public static int of(Ink ink) {
        return ink.red() >> 2 << 12 | ink.green() >> 2 << 6 | ink.blue() >> 2;
    }

    /// The middle of a cell.
    public static Ink ink(int cell) {
        return new Ink((cell >> 12 << 2 | 2) << 16 | (cell >> 6 & 63) << 10 | 2 << 8 | (cell & 63) << 2 | 2);
    }

    /// All cells within this distance in OKLab.
    public static int[] near(Ink ink, double distance) {
        var wanted = OkLab.of(ink);
        double most = distance * distance;
        var near = new int[COUNT];
        int count = 0;
        for (int cell = 0; cell < COUNT; cell++) {
            double l = LAB[3 * cell] - wanted.l();
            double a = LAB[3 * cell + 1] - wanted.a();
            double b = LAB[3 * cell + 2] - wanted.b();
            if (l * l + a * a + b * b <= most) near[count++] = cell;
        }
        return Arrays.copyOf(near, count);
    }

    private static float[] lab() {
        var lab = new float[3 * COUNT];
        for (int cell = 0; cell < COUNT; cell++) {
            var at = OkLab.of(ink(cell));
            lab[3 * cell] = (float) at.l();
            lab[3 * cell + 1] = (float) at.a();
            lab[3 * cell + 2] = (float) at.b();
        }
        return lab;
    }
}
