package org.makeready.studio;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.makeready.platform.Refusals;
import org.makeready.press.composition.Composed;
import org.makeready.press.composition.Composer;
import org.makeready.press.composition.Composition;
import org.makeready.press.design.Choices;
import org.makeready.press.font.FontSupply;
import org.makeready.press.render.pdf.PdfWriter;
import org.makeready.press.render.png.PngWriter;
import org.makeready.press.render.svg.SvgWriter;
import org.makeready.press.template.Template;

/// Where designs are drawn: never more at once than the machine has cores, because drawing is nothing but computing and
/// a longer line at the door makes nobody faster.
@ApplicationScoped
public class PressRoom {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Semaphore presses = new Semaphore(Runtime.getRuntime().availableProcessors(), true);
    private final Composer composer;

    PressRoom(FontSupply fonts) {
        this.composer = new Composer(fonts);
    }

    /// The two files a customer approves.
    public record Proof(String fingerprint, byte[] svg, byte[] pdf) {}

    public Composed compose(Template template, Choices choices) {
        return atThePress(() -> composer.compose(template, choices));
    }

    public Proof proof(Composition composition) {
        return atThePress(() -> new Proof(composition.fingerprint(), SvgWriter.writeAll(composition),
                PdfWriter.write(composition, PdfWriter.Proof.PLAIN)));
    }

    byte[] svg(Composition composition) {
        return atThePress(() -> SvgWriter.writeAll(composition));
    }

    byte[] svg(Composition composition, Composition.Side side) {
        return atThePress(() -> SvgWriter.write(composition, side));
    }

    byte[] png(Composition.Side side, int width) {
        return atThePress(() -> PngWriter.write(side, width));
    }

    byte[] pdf(Composition composition) {
        return atThePress(() -> PdfWriter.write(composition, PdfWriter.Proof.PLAIN));
    }

    private <T> T atThePress(Supplier<T> work) {
        try {
            if (!presses.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) throw Refusals.busy(2);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Refusals.busy(2);
        }
        try {
            return work.get();
        } finally {
            presses.release();
        }
    }
}
