package org.makeready.studio;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.OutputStream;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.makeready.platform.Refusals;
import org.makeready.press.artwork.PictureSupply;
import org.makeready.press.colour.Separation;
import org.makeready.press.composition.Composed;
import org.makeready.press.composition.Composer;
import org.makeready.press.composition.Composition;
import org.makeready.press.composition.EmojiSupply;
import org.makeready.press.design.Choices;
import org.makeready.press.font.FontSupply;
import org.makeready.press.imposition.Imposition;
import org.makeready.press.imposition.Layout;
import org.makeready.press.imposition.Piece;
import org.makeready.press.imposition.Rules;
import org.makeready.press.imposition.Substrate;
import org.makeready.press.render.Impression;
import org.makeready.press.render.pdf.Imprint;
import org.makeready.press.render.pdf.PrintRun;
import org.makeready.press.render.pdf.PrintSetup;
import org.makeready.press.render.pdf.SheetFile;
import org.makeready.press.render.svg.SvgPlate;
import org.makeready.press.template.Face;
import org.makeready.press.template.Template;

/// Where designs are drawn: never more at once than the machine has cores, because drawing is nothing but computing and
/// a longer line at the door makes nobody faster.
@ApplicationScoped
public class PressRoom {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Semaphore presses = new Semaphore(Runtime.getRuntime().availableProcessors());
    private final Composer composer;
    private final PlateRack plates;

    PressRoom(FontSupply fonts, EmojiSupply emoji, PlateRack plates) {
        this.composer = new Composer(fonts, emoji);
        this.plates = plates;
    }

    /// The two files a customer approves.
    public record Proof(String fingerprint, byte[] svg, byte[] pdf) {}

    /// @param pictures the customer's own, at hand
    public Composed compose(Template template, Choices choices, PictureSupply pictures) {
        return atThePress(() -> composer.compose(template, choices, pictures));
    }

    public Proof proof(Composition composition) {
        return atThePress(() -> new Proof(
                composition.fingerprint(),
                plates.svg(composition).print(composition).bytes(),
                plates.pdf(composition.template()).print(composition).bytes()));
    }

    public Impression svg(Composition composition) {
        return atThePress(() -> plates.svg(composition).print(composition));
    }

    Impression svg(Composition composition, Face face, SvgPlate.Layer layer) {
        return atThePress(() -> plates.svg(composition).print(composition, face, layer));
    }

    public Impression png(Composition composition, Face face, int width) {
        return atThePress(() -> plates.png(composition, face, width).print(composition));
    }

    Impression pdf(Composition composition) {
        return atThePress(() -> plates.pdf(composition.template()).print(composition));
    }

    /// The file a print shop prints from.
    public byte[] print(Composition composition, PrintSetup setup, Imprint imprint) {
        return atThePress(() -> plates.print(composition.template(), setup).print(composition, imprint));
    }

    /// How designs lie, and the file to print them from.
    public record Imposed(List<Piece> pieces, List<Layout> layouts, byte[] file) {}

    /// Lays sealed print files out on sheets or a roll.
    ///
    /// @throws IllegalArgumentException when one of them does not fit, in words for whoever asked
    public Imposed impose(
            List<SheetFile.Design> designs,
            Substrate substrate,
            Rules rules,
            SheetFile.Extras extras,
            Imprint imprint,
            Separation separation) {
        return atThePress(() -> {
            var sheets = SheetFile.of(designs);
            var layouts = Imposition.of(sheets.pieces(), substrate, rules);
            return new Imposed(
                    sheets.pieces(),
                    layouts,
                    sheets.print(
                            layouts, rules.gutter(), rules.margin(), extras, imprint, separation, plates.slugFont()));
        });
    }

    /// Begins one print file of many pieces, which is written to `to` while they come.
    public PrintRun run(Template template, PrintSetup setup, Imprint imprint, OutputStream to) {
        return plates.run(template, setup, imprint, to);
    }

    /// Adds a piece to a run.
    ///
    /// @param slug what stands beside it
    public void add(PrintRun run, Composition composition, String slug) {
        atThePress(() -> {
            run.add(composition, slug);
            return slug;
        });
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
