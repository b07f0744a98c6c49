package org.makeready.press.colour;

/// Amounts of the four process inks in one place, each from 0 (none) to 1 (full).
public record Cmyk(double cyan, double magenta, double yellow, double black) {
    public static final Cmyk PAPER = new Cmyk(0, 0, 0, 0);

    public Cmyk {
        if (!amount(cyan) || !amount(magenta) || !amount(yellow) || !amount(black)) {
            throw new IllegalArgumentException(
                    "Amounts of ink must be between 0 and 1: %s %s %s %s".formatted(cyan, magenta, yellow, black));
        }
    }

    /// Black ink alone.
    public static Cmyk grey(double black) {
        return new Cmyk(0, 0, 0, black);
    }

    /// All four together: 4 is the most there can be (400 %).
    public double total() {
        return cyan + magenta + yellow + black;
    }

    /// The same colour with so much ink at most: black stays, since it carries the drawing, the others give way alike.
    ///
    /// @param limit from 1 to 4
    public Cmyk within(double limit) {
        if (total() <= limit) return this;
        double less = (limit - black) / (total() - black);
        return new Cmyk(cyan * less, magenta * less, yellow * less, black);
    }

    /// What lies between two colours: this one at 0, the other at 1.
    public Cmyk towards(Cmyk other, double at) {
        return new Cmyk(
                cyan + (other.cyan - cyan) * at,
                magenta + (other.magenta - magenta) * at,
                yellow + (other.yellow - yellow) * at,
                black + (other.black - black) * at);
    }

    /// Whether no ink but black is in it.
    public boolean blackOnly() {
        return cyan == 0 && magenta == 0 && yellow == 0;
    }

    private static boolean amount(double ink) {
        return ink >= 0 && ink <= 1;
    }
}
