package org.makeready.press.render.printfile;

import java.io.IOException;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.makeready.press.PrintFileSamples;
import org.makeready.press.ShippedEmoji;
import org.makeready.press.ShippedFonts;
import org.makeready.press.ShippedTemplates;
import org.makeready.press.composition.Composer;
import org.makeready.press.composition.CompositionResult;
import org.makeready.press.design.Choices;
import org.makeready.press.template.Slot;
import org.makeready.press.template.Template;

/// Composes and writes as many rows as it is told, each with other words, some with other inks; says how long the file
/// is and what its SHA-256. To be run in a process of its own, with as much memory as is to be shown to be enough.
final class ManyRows {
    private static final List<String> WORDS =
            List.of("Ada Lovelace", "Грейс Хоппер", "Αλάν", "Zoë", "🎉 hurra", "שלום", "No.");

    private ManyRows() {}

    static void main(String[] arguments) throws IOException {
        var template = ShippedTemplates.all().stream()
                .filter(t -> t.slug().equals("honk-coffee-burst"))
                .findFirst()
                .orElseThrow();
        var composer = new Composer(ShippedFonts.SUPPLY, ShippedEmoji.SUPPLY);
        var to = new Counted();
        var run = PrintRun.begin(
                template,
                PrintFileSamples.usual(template, false),
                PrintFileSamples.SLUG_FONT,
                PrintFileSamples.JOB,
                to);
        int rows = Integer.parseInt(arguments[0]);
        for (int n = 0; n < rows; n++) {
            if (!(composer.compose(template, choices(template, n)) instanceof CompositionResult.Ready ready))
                throw new IllegalStateException("Row " + n);
            run.add(ready.composition(), "row " + n);
        }
        run.end();
        IO.println(to.length + " " + HexFormat.of().formatHex(to.digest.digest()));
    }

    /// Every thousandth row has an ink nobody else has.
    private static Choices choices(Template template, int n) {
        var slot = template.slots().stream()
                .filter(Slot.Text.class::isInstance)
                .findFirst()
                .orElseThrow()
                .name();
        var choices = template.sample().withText(slot, WORDS.get(n % WORDS.size()) + " " + n);
        var role = template.palette().stream()
                .filter(r -> r.free() || !r.offered().isEmpty())
                .findFirst()
                .orElseThrow();
        var ink = n % 1_000 == 0 && role.free()
                ? "#%06x".formatted(n)
                : role.offered().get(n % role.offered().size()).hex();
        return choices.with(Choices.of(Map.of(), Map.of(role.name(), ink), Map.of(), Map.of(), Map.of()));
    }

    private static final class Counted extends OutputStream {
        private final MessageDigest digest;
        private long length;

        Counted() {
            try {
                digest = MessageDigest.getInstance("SHA-256");
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException(e);
            }
        }

        @Override
        public void write(int b) {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int count) {
            digest.update(bytes, from, count);
            length += count;
        }
    }
}
