package org.makeready.press.preflight.separation;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/// What lies beneath the thing about to be painted.
public final class PageBackdrop {
    private static final int SEEN = 128;
    private final Deque<SeparationCanvas> canvases = new ArrayDeque<>();
    private PixelCoverage covered = PixelCoverage.NOTHING;

    /// Begins a transparency group that is painted on this canvas.
    public void push(SeparationCanvas canvas) {
        canvases.push(canvas);
    }

    /// Ends the innermost group.
    public SeparationCanvas pop() {
        return canvases.pop();
    }

    /// The canvas that is painted on now.
    public SeparationCanvas top() {
        return canvases.peek();
    }

    /// The pixels the next object covers.
    public void setCovered(PixelCoverage covered) {
        this.covered = covered;
    }

    /// How dark it is under what is about to be painted, from 0 to 1; NaN when nothing of that is to be seen.
    public double darkness() {
        double sum = 0;
        long weight = 0;
        for (int row = 0, i = 0; row < covered.height(); row++) {
            for (int column = 0; column < covered.width(); column++, i++) {
                int amount = covered.amounts()[i] & 0xFF;
                if (amount == 0) continue;
                int at = (covered.y() + row) * top().width() + covered.x() + column;
                sum += amount * (1 - visibleCanvas(at).brightness(at));
                weight += amount;
            }
        }
        return weight == 0 ? Double.NaN : sum / weight;
    }

    /// Adds what is about to be painted to a picture of the page, as darkly as `amount` (from 0 to 1).
    ///
    /// @param wanted one byte for each pixel of the grid; made when it is null
    public byte[] markOn(byte @Nullable [] wanted, double amount) {
        var marked = wanted == null ? new byte[top().width() * top().height()] : wanted;
        for (int row = 0, i = 0; row < covered.height(); row++) {
            for (int column = 0; column < covered.width(); column++, i++) {
                int at = (covered.y() + row) * top().width() + covered.x() + column;
                int fresh = (int) ((covered.amounts()[i] & 0xFF) * amount);
                if (fresh > (marked[at] & 0xFF)) marked[at] = (byte) fresh;
            }
        }
        return marked;
    }

    /// The area that is about to be painted, in pixels; parts count for what they cover.
    public double pixels() {
        long sum = 0;
        for (byte amount : covered.amounts()) sum += amount & 0xFF;
        return sum / 255.0;
    }

    private SeparationCanvas visibleCanvas(int at) {
        for (var canvas : canvases) if (canvas.opacity(at) >= SEEN) return canvas;
        return canvases.peekLast();
    }
}
