package org.makeready.press.preflight.separation;

import org.apache.pdfbox.pdmodel.graphics.blend.BlendMode;
import org.jspecify.annotations.Nullable;

/// One separation for each ink, as amounts from 0 to 255; either paper, or a transparent layer that is laid on another
/// canvas later. An ink nobody has used yet has no separation.
public final class SeparationCanvas {
    private static final int OPAQUE = 255;
    private final int width;
    private final int height;
    private final byte[][] separations = new byte[FileInks.MOST][];
    /// How opaque each pixel is; paper is opaque everywhere and has none.
    private final byte @Nullable [] alpha;
    private final float[] amounts = new float[FileInks.MOST];

    private SeparationCanvas(int width, int height, byte @Nullable [] alpha) {
        this.width = width;
        this.height = height;
        this.alpha = alpha;
    }

    /// White paper: opaque, without ink.
    public static SeparationCanvas paper(int width, int height) {
        return new SeparationCanvas(width, height, null);
    }

    /// A transparent layer.
    public static SeparationCanvas clear(int width, int height) {
        return new SeparationCanvas(width, height, new byte[width * height]);
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }

    /// How one thing meets what lies beneath; `mask` further thins it out where it is not null.
    public record PaintSettings(int touched, double alpha, BlendMode blend, byte @Nullable [] mask) {}

    /// Paints what is covered with ink, as the settings say.
    public void paint(PixelCoverage covered, InkSource source, PaintSettings meeting) {
        for (int row = 0, i = 0; row < covered.height(); row++) {
            int at = (covered.y() + row) * width + covered.x();
            for (int column = 0; column < covered.width(); column++, i++, at++) {
                int own = covered.amounts()[i] & 0xFF;
                if (own == 0) continue;
                float opaque =
                        source.at(covered.x() + column, covered.y() + row, amounts) * own / 255 * (float) meeting.alpha;
                if (meeting.mask != null) opaque *= (meeting.mask[at] & 0xFF) / 255f;
                if (opaque > 0) blendPixel(at, opaque, meeting);
            }
        }
    }

    private void blendPixel(int at, float opaque, PaintSettings meeting) {
        float beneath = alpha == null ? 1 : (alpha[at] & 0xFF) / 255f;
        float union = opaque + beneath - opaque * beneath;
        float share = opaque / union;
        var blended = Blending.blended(meeting.blend, amounts, this, at, beneath);
        for (int ink = 0, rest = meeting.touched; rest != 0; ink++, rest >>>= 1) {
            if ((rest & 1) == 0 || separations[ink] == null && blended[ink] <= 0) continue;
            var separation = separation(ink);
            float old = (separation[at] & 0xFF) / 255f;
            separation[at] = (byte) Math.round(255 * Math.clamp(old + share * (blended[ink] - old), 0f, 1f));
        }
        if (alpha != null) alpha[at] = (byte) Math.round(OPAQUE * union);
    }

    private byte[] separation(int ink) {
        if (separations[ink] == null) separations[ink] = new byte[width * height];
        return separations[ink];
    }

    /// The amount of an ink at a pixel, from 0 to 255.
    int amount(int ink, int at) {
        return separations[ink] == null ? 0 : separations[ink][at] & 0xFF;
    }

    boolean used(int ink) {
        return separations[ink] != null;
    }

    /// How opaque a pixel is, from 0 to 255.
    public int opacity(int at) {
        return alpha == null ? OPAQUE : alpha[at] & 0xFF;
    }

    /// The inks that have a separation.
    public int inks() {
        int set = 0;
        for (int ink = 0; ink < separations.length; ink++) if (separations[ink] != null) set |= 1 << ink;
        return set;
    }

    /// This canvas as something to paint another with.
    public InkSource source() {
        return (x, y, into) -> {
            int at = y * width + x;
            for (int ink = 0; ink < separations.length; ink++) into[ink] = amount(ink, at) / 255f;
            return opacity(at) / 255f;
        };
    }

    /// How bright the pixel is where CMYK is all there is, from 0 to 1 (ISO 32000-2, 11.5.3).
    public float brightness(int at) {
        return 1
                - Math.min(
                        1,
                        (0.3f * amount(FileInks.CYAN, at)
                                        + 0.59f * amount(FileInks.MAGENTA, at)
                                        + 0.11f * amount(FileInks.YELLOW, at)
                                        + amount(FileInks.BLACK, at))
                                / 255f);
    }
}
