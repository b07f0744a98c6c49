package org.makeready.press.judge.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.makeready.press.EffectTemplates;
import org.makeready.press.PlateOutputs;
import org.makeready.press.PrintFileSamples;
import org.makeready.press.ShippedFonts;
import org.makeready.press.composition.Composer;
import org.makeready.press.composition.CompositionResult;
import org.makeready.press.judge.VeraPdf;
import org.makeready.press.render.pdf.PrintSetup.Lettering;
import org.makeready.press.render.pdf.PrintSetup.Marks;

/// Proofs and print files with masks and filters conform, and masks let as much through in process inks as on screen.
class EffectFilesTest {
    @TestFactory
    Stream<DynamicTest> files_with_effects_conform() {
        var templates = EffectTemplates.all();
        return templates.stream()
                .map(template -> dynamicTest("template " + templates.indexOf(template), () -> {
                    var composed = new Composer(ShippedFonts.SUPPLY).compose(template, template.sample());
                    var composition = assertInstanceOf(CompositionResult.Ready.class, composed)
                            .composition();
                    assertEquals(List.of(), VeraPdf.violations(PlateOutputs.pdf(composition)));
                    PrintFilesConformTest.judge(composition, PrintFileSamples.plain(Marks.ALL, Lettering.TEXT));
                    PrintFilesConformTest.judge(
                            composition, PrintFileSamples.cut(Marks.NONE, Lettering.OUTLINES, true));
                    PrintLooksLikeProofTest.judge(composition);
                }));
    }
}
