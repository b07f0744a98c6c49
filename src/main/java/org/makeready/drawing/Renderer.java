package org.makeready.drawing;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.OutputStream;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.makeready.platform.http.Refusals;
import org.makeready.press.artwork.PictureSupply;
import org.makeready.press.bytes.Impression;
import org.makeready.press.colour.Separation;
import org.makeready.press.composition.Composer;
import org.makeready.press.composition.Composition;
import org.makeready.press.composition.CompositionResult;
import org.makeready.press.design.Choices;
import org.makeready.press.font.FontSupply;
import org.makeready.press.imposition.Imposition;
import org.makeready.press.imposition.ImpositionRules;
import org.makeready.press.imposition.Piece;
import org.makeready.press.imposition.SheetLayout;
import org.makeready.press.imposition.Substrate;
import org.makeready.press.item.EmojiSupply;
import org.makeready.press.render.pdf.PrintSetup;
import org.makeready.press.render.printfile.Imprint;
import org.makeready.press.render.printfile.PrintRun;
import org.makeready.press.render.printfile.SheetFile;
import org.makeready.press.render.svg.SvgPlate;
import org.makeready.press.template.Face;
import org.makeready.press.template.Template;

/// Where designs are drawn: never more at once than the machine has cores, because drawing is nothing but computing and
/// a longer line at the door makes nobody faster.
@ApplicationScoped
public class Renderer {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Semaphore presses = new Semaphore(Runtime.getRuntime().availableProcessors());
    private final Composer composer;
    private final PlateCache plates;

    Renderer(FontSupply fonts, EmojiSupply emoji, PlateCache plates) {
        this.composer = new Composer(fonts, emoji);
        this.plates = plates;
    }

    /// The two files a customer approves.
    public record ProofFiles(String fingerprint, byte[] svg, byte[] pdf) {}

    /// @param pictures the customer's own, at hand
    public CompositionResult compose(Template template, Choices choices, PictureSupply pictures) {
        return withPermit(() -> composer.compose(template, choices, pictures));
    }

    public ProofFiles proof(Composition composition) {
        return withPermit(() -> new ProofFiles(
                composition.fingerprint(),
                plates.svg(composition).print(composition).bytes(),
                plates.pdf(composition.template()).print(composition).bytes()));
    }

    public Impression svg(Composition composition) {
        return withPermit(() -> plates.svg(composition).print(composition));
    }

    Impression svg(Composition composition, Face face, SvgPlate.SvgLayer layer) {
        return withPermit(() -> plates.svg(composition).print(composition, face, layer));
    }

    public Impression png(Composition composition, Face face, int width) {
        return withPermit(() -> plates.png(composition, face, width).print(composition));
    }

    public Impression pdf(Composition composition) {
        return withPermit(() -> plates.pdf(composition.template()).print(composition));
    }

    /// The file a print shop prints from.
    public byte[] print(Composition composition, PrintSetup setup, Imprint imprint) {
        return withPermit(() -> plates.print(composition.template(), setup).print(composition, imprint));
    }

    /// How designs lie, and the file to print them from.
    public record Imposed(List<Piece> pieces, List<SheetLayout> layouts, byte[] file) {}

    /// Lays sealed print files out on sheets or a roll.
    ///
    /// @throws IllegalArgumentException when one of them does not fit, in words for whoever asked
    public Imposed impose(
            List<SheetFile.SheetDesign> designs,
            Substrate substrate,
            ImpositionRules rules,
            SheetFile.Extras extras,
            Imprint imprint,
            Separation separation) {
        return withPermit(() -> {
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
    public PrintRun beginRun(Template template, PrintSetup setup, Imprint imprint, OutputStream to) {
        return plates.beginRun(template, setup, imprint, to);
    }

    /// Adds a piece to a run.
    ///
    /// @param slug what stands beside it
    public void addToRun(PrintRun run, Composition composition, String slug) {
        withPermit(() -> {
            run.add(composition, slug);
            return slug;
        });
    }

    private <T> T withPermit(Supplier<T> work) {
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
