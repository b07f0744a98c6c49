package org.makeready.press;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.makeready.press.composition.Composer;
import org.makeready.press.composition.CompositionResult;
import org.makeready.press.design.Choices;
import org.makeready.press.finding.Finding;
import org.makeready.press.folder.TemplateReader.Reading;
import org.makeready.press.template.Template;

class ShippedTemplatesTest {
    private final Composer composer = new Composer(ShippedFonts.SUPPLY, ShippedEmoji.SUPPLY);

    @TestFactory
    Stream<DynamicTest> every_template_reads_without_errors() {
        return ShippedTemplates.folders().stream()
                .map(folder -> dynamicTest(folder.toString(), () -> {
                    if (ShippedTemplates.read(folder) instanceof Reading.Rejected(List<Finding> findings)) {
                        assertEquals(
                                "",
                                String.join(
                                        "\n",
                                        findings.stream().map(Finding::toString).toList()));
                    }
                }));
    }

    @TestFactory
    Stream<DynamicTest> every_sample_can_be_printed() {
        return ShippedTemplates.all().stream()
                .flatMap(template -> Stream.concat(
                                Stream.of(Choices.NONE),
                                template.samples().stream().map(Template.Sample::choices))
                        .map(choices -> dynamicTest(
                                template.slug() + " " + choices.texts(),
                                () -> assertReady(composer.compose(template, choices)))));
    }

    private static void assertReady(CompositionResult composed) {
        if (composed instanceof CompositionResult.Refused refused) assertEquals(List.of(), refused.problems());
    }

    @TestFactory
    Stream<DynamicTest> previews() {
        return ShippedTemplates.all().stream()
                .map(template -> dynamicTest(template.slug(), () -> {
                    var ready = assertInstanceOf(
                            CompositionResult.Ready.class, composer.compose(template, template.sample()));
                    Files.createDirectories(Path.of("target/previews"));
                    for (var side : ready.composition().faces()) {
                        Files.write(
                                Path.of(
                                        "target/previews",
                                        template.slug() + "-" + side.face().name() + ".png"),
                                PlateOutputs.png(side, 700));
                    }
                }));
    }
}
