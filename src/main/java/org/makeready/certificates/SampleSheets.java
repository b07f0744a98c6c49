package org.makeready.certificates;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.makeready.platform.http.Refusals;
import org.makeready.press.bytes.Impression;
import org.makeready.press.composition.Composer;
import org.makeready.press.composition.Composition;
import org.makeready.press.font.FontSupply;
import org.makeready.press.item.EmojiSupply;
import org.makeready.press.render.pdf.PdfPlate;
import org.makeready.press.render.png.PngPlate;
import org.makeready.press.review.SampleSheet;
import org.makeready.press.template.Template;

/// Draws sheets of samples, one at a time: they take a second or two, and customers come first.
@ApplicationScoped
class SampleSheets {
    private static final long CACHED_BYTES = 16 << 20;
    private static final int PATIENCE = 20;
    private final Semaphore one = new Semaphore(1);
    private final FontSupply fonts;
    private final Composer composer;

    SampleSheets(FontSupply fonts, EmojiSupply emoji) {
        this.fonts = fonts;
        this.composer = new Composer(fonts, emoji, CACHED_BYTES);
    }

    Impression png(Template template, int width) {
        return drawn(template, sheet -> {
            var key = PngPlate.PngPlateKey.of(sheet, sheet.template().faces().getFirst(), width);
            return PngPlate.of(key, sheet).print(sheet);
        });
    }

    Impression pdf(Template template) {
        return drawn(
                template,
                sheet ->
                        PdfPlate.of(sheet.template(), PdfPlate.ProofStyle.PLAIN).print(sheet));
    }

    private Impression drawn(Template template, Function<Composition, Impression> writer) {
        try {
            if (!one.tryAcquire(PATIENCE, TimeUnit.SECONDS)) throw Refusals.busy(5);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Refusals.busy(5);
        }
        try {
            return writer.apply(SampleSheet.of(composer, fonts, template));
        } finally {
            one.release();
        }
    }
}
