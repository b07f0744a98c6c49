package org.makeready.press.typesetting;

import org.makeready.press.geometry.Track;

/// Measures along a track, or along the line at some height above it: where letters join high above their feet, it is
/// there that their distances must be kept.
final class TrackMeasure {
    private static final int STEPS = 400;
    private final Track track;
    private final double[] lengths;

    private TrackMeasure(Track track, double[] lengths) {
        this.track = track;
        this.lengths = lengths;
    }

    static TrackMeasure onTrack(Track track) {
        return new TrackMeasure(track, new double[0]);
    }

    /// @param height in points, to the left of the way
    static TrackMeasure above(Track track, double height) {
        double[] lengths = new double[STEPS + 1];
        double step = track.length() / STEPS;
        for (int i = 1; i <= STEPS; i++) {
            double turn = Math.IEEEremainder(
                    track.at(i * step - step / 1000).angle()
                            - track.at((i - 1) * step).angle(),
                    2 * Math.PI);
            lengths[i] = lengths[i - 1] + Math.max(0, step + turn * height);
        }
        return new TrackMeasure(track, lengths);
    }

    double length() {
        return lengths.length == 0 ? track.length() : lengths[STEPS];
    }

    /// The distance on the track of what lies at this distance on the ruler.
    double onTrack(double along) {
        if (lengths.length == 0) return along;
        double rounds = track.closed() ? Math.floor(along / length()) : 0;
        double rest = Math.clamp(along - rounds * length(), 0, length());
        int low = 0;
        int high = STEPS;
        while (high - low > 1) {
            int middle = (low + high) / 2;
            if (lengths[middle] <= rest) low = middle;
            else high = middle;
        }
        double part = lengths[high] > lengths[low] ? (rest - lengths[low]) / (lengths[high] - lengths[low]) : 0;
        return rounds * track.length() + (low + part) * track.length() / STEPS;
    }
}
