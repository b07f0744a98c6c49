package org.makeready.press.preflight.page;

import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.common.function.PDFunction;
import org.apache.pdfbox.pdmodel.graphics.form.PDTransparencyGroup;
import org.apache.pdfbox.pdmodel.graphics.state.PDSoftMask;
import org.makeready.press.preflight.separation.FileInks;
import org.makeready.press.preflight.separation.InkSpace;
import org.makeready.press.preflight.separation.PixelGrid;
import org.makeready.press.preflight.separation.SeparationCanvas;

/// The soft masks of a page as they lie on its grid: how much each pixel lets through, 0 to 255. A page uses few of
/// them again and again, so the last ones are kept.
final class SoftMasks {
    private static final int MOST = 16;
    private final FileInks inks;
    private final PixelGrid grid;
    private final Map<CachedMask, byte[]> known = new HashMap<>();

    /// A mask is the same again only under the same transform.
    private record CachedMask(COSDictionary dictionary, String transform) {}

    /// Draws the group of a mask on a canvas of its own.
    interface GroupDrawing {
        SeparationCanvas drawn(PDTransparencyGroup group) throws IOException;
    }

    SoftMasks(FileInks inks, PixelGrid grid) {
        this.inks = inks;
        this.grid = grid;
    }

    byte[] of(PDSoftMask mask, GroupDrawing drawing) throws IOException {
        var key = new CachedMask(
                mask.getCOSObject(), mask.getInitialTransformationMatrix().toString());
        var kept = known.get(key);
        if (kept != null) return kept;
        if (known.size() == MOST) known.clear();
        var drawn = draw(mask, drawing);
        known.put(key, drawn);
        return drawn;
    }

    private byte[] draw(PDSoftMask mask, GroupDrawing drawing) throws IOException {
        var group = mask.getGroup();
        boolean luminosity = COSName.LUMINOSITY.equals(mask.getSubType());
        float beyond = luminosity ? beyond(mask, group) : 0;
        var transfer = mask.getTransferFunction();
        var amounts = new byte[grid.width() * grid.height()];
        Arrays.fill(amounts, transferred(transfer, beyond));
        if (group == null) return amounts;
        var canvas = drawing.drawn(group);
        var reach = grid.reach(group, mask.getInitialTransformationMatrix());
        for (int row = reach.y; row < reach.y + reach.height; row++) {
            for (int at = row * grid.width() + reach.x, end = at + reach.width; at < end; at++) {
                float opaque = canvas.opacity(at) / 255f;
                amounts[at] = transferred(
                        transfer, luminosity ? opaque * canvas.brightness(at) + (1 - opaque) * beyond : opaque);
            }
        }
        return amounts;
    }

    private static byte transferred(PDFunction transfer, float value) throws IOException {
        float changed = transfer == null ? value : transfer.eval(new float[] {value})[0];
        return (byte) Math.round(255 * Math.clamp(changed, 0f, 1f));
    }

    /// How bright it is where the mask's group paints nothing: its backdrop colour, black unless told.
    private float beyond(PDSoftMask mask, PDTransparencyGroup group) throws IOException {
        var written = mask.getBackdropColor();
        var space = group == null || group.getGroup() == null
                ? null
                : group.getGroup().getColorSpace(group.getResources());
        if (written == null || space == null) return 0;
        var amounts = new float[FileInks.MOST];
        var mixing = InkSpace.of(space, inks);
        mixing.mix(Arrays.copyOf(written.toFloatArray(), mixing.components()), amounts);
        return 1 - Math.min(1, 0.3f * amounts[0] + 0.59f * amounts[1] + 0.11f * amounts[2] + amounts[3]);
    }
}
