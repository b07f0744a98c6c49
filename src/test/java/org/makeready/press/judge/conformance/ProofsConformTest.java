package org.makeready.press.judge.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.makeready.ExternalProgram;
import org.makeready.press.ShippedEmoji;
import org.makeready.press.ShippedFonts;
import org.makeready.press.ShippedTemplates;
import org.makeready.press.composition.Composer;
import org.makeready.press.composition.Composition;
import org.makeready.press.composition.CompositionResult;
import org.makeready.press.judge.HostileChoices;
import org.makeready.press.judge.VeraPdf;
import org.makeready.press.render.pdf.PdfPlate;
import org.makeready.press.render.pdf.PdfPlate.ProofStyle;

/// The proof of every template conforms to PDF/A-2b, and qpdf finds nothing wrong with it: as shown in the catalog, and
/// with words in Arabic, Hebrew, Devanagari and emoji.
class ProofsConformTest {
    private static final int SEED = 11;

    @TestFactory
    Stream<DynamicTest> every_proof_conforms() {
        var composer = new Composer(ShippedFonts.SUPPLY, ShippedEmoji.SUPPLY);
        var hostile = new HostileChoices(SEED);
        return ShippedTemplates.all().stream()
                .map(template -> dynamicTest(template.slug(), () -> {
                    conforms(
                            assertInstanceOf(
                                            CompositionResult.Ready.class,
                                            composer.compose(template, template.sample()))
                                    .composition(),
                            ProofStyle.PLAIN);
                    conforms(hostile.compose(template, false), ProofStyle.WITH_GUIDES);
                }));
    }

    private static void conforms(Composition composition, ProofStyle proof) throws Exception {
        var pdf = PdfPlate.of(composition.template(), proof).print(composition).bytes();
        assertEquals(List.of(), VeraPdf.violations(pdf));
        sound(pdf);
    }

    private static void sound(byte[] pdf) throws IOException {
        var file = Files.createTempFile("proof", ".pdf");
        try {
            Files.write(file, pdf);
            var outcome = ExternalProgram.QPDF.run(List.of("--check", file.toString()));
            assertEquals(0, outcome.exit(), outcome.text() + outcome.errors());
        } finally {
            Files.delete(file);
        }
    }
}
