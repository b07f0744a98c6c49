package org.makeready.press.preflight.separation;

import org.apache.pdfbox.pdmodel.graphics.blend.BlendMode;

/// What one object is painted with: its colour space, the amounts of ink where they are the same everywhere, and how it
/// meets what lies beneath.
///
/// @param amounts by ink, from 0 to 1; empty where they change from place to place
public record Brush(
        InkSpace space,
        float[] amounts,
        boolean overprint,
        int overprintMode,
        double alpha,
        BlendMode blend,
        boolean masked) {
    /// Whether the amounts are the same everywhere.
    public boolean solid() {
        return amounts.length > 0;
    }

    /// The sum of all amounts but those of the inks left out, in percent.
    public double total(int without) {
        double sum = 0;
        for (int i = 0; i < amounts.length; i++) if (!FileInks.has(without, i)) sum += amounts[i];
        return 100 * sum;
    }

    /// The amount of one ink, from 0 to 1; 0 for inks it does not have.
    public float amount(int ink) {
        return ink >= 0 && ink < amounts.length ? amounts[ink] : 0;
    }

    /// How dark it is on paper, from 0 to 1, as far as process inks make it so.
    public double darkness() {
        return Math.min(
                1,
                0.3 * amount(FileInks.CYAN)
                        + 0.59 * amount(FileInks.MAGENTA)
                        + 0.11 * amount(FileInks.YELLOW)
                        + amount(FileInks.BLACK));
    }

    /// Whether it lays down any ink at all.
    public boolean inked() {
        for (float amount : amounts) if (amount > 0) return true;
        return false;
    }

    /// Whether it covers what lies beneath, wherever it does not overprint.
    public boolean coversBeneath() {
        return alpha >= 0.999 && !masked && normal();
    }

    /// Whether it simply covers, without a blend mode of its own.
    public boolean normal() {
        return blend == BlendMode.NORMAL || blend == BlendMode.COMPATIBLE;
    }

    /// The blend mode as PDF names it (ISO 32000-2, table 134).
    public String blendName() {
        return blend.getCOSName().getName();
    }

    /// The inks it changes (ISO 32000-2, 8.6.7): all there are where it knocks out, those it speaks of where it
    /// overprints, and of CMYK in overprint mode 1 only those with an amount.
    public int affectedInks(int all) {
        if (!overprint || space.everyInk()) return all;
        if (overprintMode != 1 || space.kind() != InkSpace.SpaceKind.CMYK || !solid()) return space.inks();
        int set = 0;
        for (int i = 0; i < FileInks.PROCESS_INKS; i++) if (amounts[i] > 0) set |= 1 << i;
        return set;
    }
}
