package org.makeready.press.render.svg;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.awt.Shape;
import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.apache.batik.parser.AWTPathProducer;
import org.junit.jupiter.api.Test;
import org.makeready.press.bytes.ByteWriter;
import org.makeready.press.geometry.Outline;

class SvgPathTest {
    @Test
    void steps_are_written_as_short_as_they_can_be() {
        var outline = Outline.builder()
                .move(10, 20.5)
                .line(30, 20.5)
                .line(30, 20)
                .line(29.75, 19)
                .line(29, 18.2504)
                .curve(29, 18, 28.5, 17.25, 28.5, 17.25)
                .curve(28, 17, 27, 17, 26, 17)
                .close()
                .move(10, 21)
                .line(10, 21)
                .build();
        assertEquals("M10 20.5h20v-.5l-.25-1-.75-.75c0-.25-.5-1-.5-1-.5-.25-1.5-.25-2.5-.25zm0 .5h0", written(outline));
    }

    /// Batik's parser, which is none of ours, reads back every place to the part it was rounded to.
    @Test
    void another_reader_finds_every_place_again() throws Exception {
        var random = new Random(5);
        for (int n = 0; n < 300; n++) {
            var expected = new Path2D.Double();
            var outline = Outline.builder();
            double span = Math.pow(10, random.nextInt(4));
            for (int part = 1 + random.nextInt(4); part > 0; part--) {
                double x = place(random, span), y = place(random, span);
                outline.move(x, y);
                expected.moveTo(x, y);
                for (int step = 1 + random.nextInt(8); step > 0; step--) step(outline, expected, random, span);
                if (random.nextBoolean()) {
                    outline.close();
                    expected.closePath();
                }
            }
            same(
                    segments(expected),
                    segments(AWTPathProducer.createShape(
                            new StringReader(written(outline.build())), PathIterator.WIND_NON_ZERO)));
        }
    }

    private static void step(Outline.Builder outline, Path2D expected, Random random, double span) {
        double x = place(random, span), y = place(random, span);
        switch (random.nextInt(4)) {
            case 0 -> {
                outline.line(x, expected.getCurrentPoint().getY());
                expected.lineTo(x, expected.getCurrentPoint().getY());
            }
            case 1 -> {
                outline.line(expected.getCurrentPoint().getX(), y);
                expected.lineTo(expected.getCurrentPoint().getX(), y);
            }
            case 2 -> {
                outline.line(x, y);
                expected.lineTo(x, y);
            }
            default -> {
                double x1 = place(random, span),
                        y1 = place(random, span),
                        x2 = place(random, span),
                        y2 = place(random, span);
                outline.curve(x1, y1, x2, y2, x, y);
                expected.curveTo(x1, y1, x2, y2, x, y);
            }
        }
    }

    private static double place(Random random, double span) {
        return Math.round((random.nextDouble() - 0.5) * span * 10_000) / 10_000.0;
    }

    private static void same(List<double[]> expected, List<double[]> read) {
        assertEquals(expected.size(), read.size());
        for (int s = 0; s < expected.size(); s++) {
            assertEquals(expected.get(s)[0], read.get(s)[0]);
            for (int i = 1; i < 7; i++) assertEquals(expected.get(s)[i], read.get(s)[i], 0.000_9, "step " + s);
        }
    }

    private static List<double[]> segments(Shape shape) {
        var all = new ArrayList<double[]>();
        double[] at = new double[6];
        for (var i = shape.getPathIterator(null); !i.isDone(); i.next()) {
            Arrays.fill(at, 0);
            int kind = i.currentSegment(at);
            all.add(new double[] {kind, at[0], at[1], at[2], at[3], at[4], at[5]});
        }
        return all;
    }

    @Test
    void coordinates_that_are_no_numbers_or_too_large_are_refused() {
        assertThrows(IllegalArgumentException.class, () -> new SvgPath(new ByteWriter(16)).move(Double.NaN, 0));
        assertThrows(IllegalArgumentException.class, () -> new SvgPath(new ByteWriter(16)).line(0, 1e12));
    }

    private static String written(Outline outline) {
        var out = new ByteWriter(64);
        outline.follow(new SvgPath(out));
        return new String(out.toBytes(), StandardCharsets.US_ASCII);
    }
}
