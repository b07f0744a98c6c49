package org.makeready.press.preflight.separation;

import org.apache.pdfbox.pdmodel.graphics.blend.BlendMode;

/// The blend functions of ISO 32000-2, 11.3.5, on amounts of ink: they are defined on light, so amounts are turned
/// round before and after.
final class Blending {
    private Blending() {}

    /// What the amounts become over what lies on the canvas; the same array where nothing is blended.
    static float[] blended(BlendMode mode, float[] amounts, SeparationCanvas canvas, int at, float beneath) {
        if (mode == BlendMode.NORMAL || mode == BlendMode.COMPATIBLE || beneath == 0) return amounts;
        var mixed = amounts.clone();
        if (mode.isSeparableBlendMode()) blendSeparable(mode, amounts, canvas, at, mixed);
        else blendNonSeparable(mode, amounts, canvas, at, mixed);
        for (int ink = 0; ink < mixed.length; ink++) mixed[ink] = (1 - beneath) * amounts[ink] + beneath * mixed[ink];
        return mixed;
    }

    /// Spots are left to `Normal` by the two modes that would darken clear places.
    private static void blendSeparable(
            BlendMode mode, float[] amounts, SeparationCanvas canvas, int at, float[] mixed) {
        int last = mode == BlendMode.DIFFERENCE || mode == BlendMode.EXCLUSION ? FileInks.PROCESS_INKS : amounts.length;
        for (int ink = 0; ink < last; ink++) {
            float old = canvas.amount(ink, at) / 255f;
            if (amounts[ink] > 0 || old > 0)
                mixed[ink] = 1 - mode.getBlendChannelFunction().blendChannel(1 - amounts[ink], 1 - old);
        }
    }

    /// Hue, saturation, colour and luminosity look at cyan, magenta and yellow together; black is the backdrop's own,
    /// or for luminosity that of what is laid.
    private static void blendNonSeparable(
            BlendMode mode, float[] amounts, SeparationCanvas canvas, int at, float[] mixed) {
        var light = new float[3];
        var under = new float[3];
        for (int i = 0; i < 3; i++) {
            light[i] = 1 - amounts[i];
            under[i] = 1 - canvas.amount(i, at) / 255f;
        }
        var result = new float[3];
        mode.getBlendFunction().blend(light, under, result);
        for (int i = 0; i < 3; i++) mixed[i] = 1 - result[i];
        if (mode != BlendMode.LUMINOSITY) mixed[FileInks.BLACK] = canvas.amount(FileInks.BLACK, at) / 255f;
    }
}
