package org.makeready.press.geometry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;

class TrackTest {
    private static final double PRECISE = 0.01;

    @Test
    void a_circle_is_as_long_as_geometry_says() {
        var track = Track.along(Outline.ellipse(new Rect(0, 0, 200, 200)));
        assertEquals(2 * Math.PI * 100, track.length(), 0.2);
        assertTrue(track.closed());
        assertEquals(0, track.at(0).angle(), 1e-6);
        assertEquals(200, track.at(track.length() / 4).x(), PRECISE);
        assertEquals(Math.PI / 2, track.at(track.length() / 4).angle(), 1e-3);
    }

    @Test
    void a_line_is_walked_evenly() {
        var track = Track.along(Outline.builder().move(10, 20).line(310, 420).build());
        assertEquals(500, track.length(), 1e-9);
        assertFalse(track.closed());
        assertEquals(160, track.at(250).x(), 1e-9);
        assertEquals(220, track.at(250).y(), 1e-9);
        assertEquals(310, track.at(9_999).x(), 1e-9);
        assertEquals(10, track.at(-5).x(), 1e-9);
    }

    @Test
    void closed_tracks_go_round_and_reversed_ones_run_back() {
        var track = Track.along(Outline.roundedRectangle(new Rect(5, 5, 90, 40), 12));
        var back = track.reversed();
        assertEquals(track.length(), back.length(), 1e-6);
        for (double d = -50; d < 400; d += 7.3) {
            var there = track.at(d);
            var again = back.at(track.length() - d);
            assertEquals(there.x(), again.x(), PRECISE);
            assertEquals(there.y(), again.y(), PRECISE);
            assertEquals(track.at(d + track.length()).x(), there.x(), 1e-6);
        }
    }

    @Test
    void handles_on_their_ends_still_have_a_direction() {
        var track = Track.along(
                Outline.builder().move(0, 0).curve(0, 0, 50, 0, 50, 50).build());
        assertEquals(0, track.at(0).angle(), 0.01);
    }

    @Test
    void only_the_first_contour_is_walked() {
        var two = Outline.builder()
                .move(0, 0)
                .line(30, 0)
                .move(100, 100)
                .line(100, 200)
                .close()
                .build();
        assertEquals(30, Track.along(two).length(), 1e-9);
    }

    /// The places found agree with a walk in ten thousand small steps, on curves as wild as random numbers make them.
    @Test
    void distances_are_true_on_any_curve() {
        for (int seed = 0; seed < 300; seed++) {
            var random = new Random(seed);
            double[] at = random.doubles(8, -400, 400).toArray();
            var track = Track.along(Outline.builder()
                    .move(at[0], at[1])
                    .curve(at[2], at[3], at[4], at[5], at[6], at[7])
                    .build());
            double walked = 0;
            double x = at[0], y = at[1];
            int steps = 40_000;
            for (int i = 1; i <= steps; i++) {
                double t = i / (double) steps, u = 1 - t;
                double nextX = u * u * u * at[0] + 3 * u * u * t * at[2] + 3 * u * t * t * at[4] + t * t * t * at[6];
                double nextY = u * u * u * at[1] + 3 * u * u * t * at[3] + 3 * u * t * t * at[5] + t * t * t * at[7];
                walked += Math.hypot(nextX - x, nextY - y);
                x = nextX;
                y = nextY;
                if (i % 1000 != 0) continue;
                var spot = track.at(walked);
                assertEquals(0, Math.hypot(spot.x() - x, spot.y() - y), PRECISE, "seed " + seed + " at " + walked);
            }
            assertEquals(walked, track.length(), PRECISE, "seed " + seed);
        }
    }
}
