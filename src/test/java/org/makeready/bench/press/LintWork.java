package org.makeready.bench.press;

import java.util.Locale;
import org.makeready.press.ShippedEmoji;
import org.makeready.press.ShippedFonts;
import org.makeready.press.ShippedTemplates;
import org.makeready.press.lint.Linter;

/// Looking over the heaviest artwork, warm, in milliseconds of processor time for each megabyte, garbage collection and
/// late compiling included.
///
/// @param megabytes of artwork
/// @param reading   what of the whole is reading the template
public record LintWork(double megabytes, double whole, double reading) {
    private static final double MARK = 200;
    private static final int WARM_UP = 15, ROUNDS = 8;

    public static LintWork measure() {
        double megabytes = ConfettiSticker.svg().length / 1e6;
        var linter = new Linter(ShippedFonts.SUPPLY, ShippedEmoji.SUPPLY);
        var product = ShippedTemplates.product("bumper-sticker");
        double whole =
                ProcessorTime.warm(WARM_UP, ROUNDS, () -> linter.lint("confetti", product, ConfettiSticker.files()));
        return new LintWork(
                megabytes, whole / megabytes, ProcessorTime.warm(WARM_UP, ROUNDS, ConfettiSticker::read) / megabytes);
    }

    public String text() {
        return String.format(
                Locale.ROOT,
                "Lint, warm: %.0f ms of CPU time for each MB of the same artwork, "
                        + "of which reading takes %.0f ms (target: %.0f ms).",
                whole,
                reading,
                MARK);
    }

    public static void main(String[] arguments) {
        IO.println(measure().text());
    }
}
