package org.makeready.drawing;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.cache.CaffeineCacheMetrics;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.OutputStream;
import java.util.SortedMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.makeready.press.colour.Ink;
import org.makeready.press.composition.Composition;
import org.makeready.press.font.Font;
import org.makeready.press.font.FontSupply;
import org.makeready.press.plate.Plate;
import org.makeready.press.render.pdf.PdfPlate;
import org.makeready.press.render.pdf.PrintSetup;
import org.makeready.press.render.png.PngPlate;
import org.makeready.press.render.printfile.Imprint;
import org.makeready.press.render.printfile.PrintPlate;
import org.makeready.press.render.printfile.PrintRun;
import org.makeready.press.render.svg.SvgPlate;
import org.makeready.press.template.Face;
import org.makeready.press.template.Template;

/// Plates ready for printing, by what they are made of; those used longest ago leave when the rack is full. Each is
/// compiled once, whoever asks at the same time waits for it.
@ApplicationScoped
class PlateCache {
    private static final String SLUG_FONT = "noto-sans";
    private static final int HEAVIEST = Integer.MAX_VALUE / 2;

    private final Cache<Object, Plate> plates;
    private final Timer compiling;
    private final Font slugFont;

    PlateCache(@ConfigProperty(name = "makeready.plates.bytes") long bytes, FontSupply fonts, MeterRegistry meters) {
        slugFont = fonts.font(SLUG_FONT)
                .orElseThrow(() ->
                        new IllegalStateException("The font \"" + SLUG_FONT + "\" is missing from the fonts folder"));
        plates = Caffeine.newBuilder()
                .maximumWeight(bytes)
                .recordStats()
                .weigher((Object _, Plate plate) -> (int) Math.min(plate.size() + 1_000, HEAVIEST))
                .build();
        CaffeineCacheMetrics.monitor(meters, plates, "plates");
        meters.gauge(
                "makeready.plates.bytes",
                plates,
                rack -> rack.policy().eviction().orElseThrow().weightedSize().orElse(0));
        compiling = Timer.builder("makeready.plates.compiling")
                .description("Time to compile a template for one output")
                .publishPercentiles(0.5, 0.95)
                .register(meters);
    }

    /// Sets what stands beside pieces.
    Font slugFont() {
        return slugFont;
    }

    private record Svg(String template) {}

    private record Inked(String template, SortedMap<String, Ink> inks) {}

    private record Pdf(String template) {}

    private record Print(String template, PrintSetup setup) {}

    /// For compositions in the same inks.
    SvgPlate svg(Composition composition) {
        var template = composition.template();
        var key = new Inked(template.hash(), composition.inks());
        var known = plates.getIfPresent(key);
        if (known != null) return (SvgPlate) known;
        var plain = (SvgPlate) plate(new Svg(template.hash()), () -> SvgPlate.of(template));
        return (SvgPlate) plate(key, () -> plain.inked(composition.inks()));
    }

    PdfPlate pdf(Template template) {
        return (PdfPlate) plate(new Pdf(template.hash()), () -> PdfPlate.of(template, PdfPlate.ProofStyle.PLAIN));
    }

    PrintPlate print(Template template, PrintSetup setup) {
        return (PrintPlate) plate(new Print(template.hash(), setup), () -> PrintPlate.of(template, setup, slugFont));
    }

    PrintRun beginRun(Template template, PrintSetup setup, Imprint imprint, OutputStream to) {
        return PrintRun.begin(template, setup, slugFont, imprint, to);
    }

    PngPlate png(Composition composition, Face face, int width) {
        var key = PngPlate.PngPlateKey.of(composition, face, width);
        return (PngPlate) plate(key, () -> PngPlate.of(key, composition));
    }

    private Plate plate(Object key, Supplier<? extends Plate> compile) {
        return plates.get(key, _ -> {
            long start = System.nanoTime();
            Plate plate = compile.get();
            compiling.record(System.nanoTime() - start, TimeUnit.NANOSECONDS);
            return plate;
        });
    }
}
