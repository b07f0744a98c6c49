package org.makeready.press.folder;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.makeready.press.PictureDifference;
import org.makeready.press.PlateOutputs;
import org.makeready.press.ShippedEmoji;
import org.makeready.press.ShippedFonts;
import org.makeready.press.ShippedTemplates;
import org.makeready.press.composition.Composer;
import org.makeready.press.composition.Composition;
import org.makeready.press.composition.CompositionResult;
import org.makeready.press.design.Choices;
import org.makeready.press.folder.TemplateReader.Reading;
import org.makeready.press.geometry.Length;
import org.makeready.press.template.Product;
import org.makeready.press.template.Template;

/// What we serve passes our own reader, and uploaded and served once more it looks the same.
class ReuploadTest {
    private final Composer composer = new Composer(ShippedFonts.SUPPLY, ShippedEmoji.SUPPLY);

    @TestFactory
    Stream<DynamicTest> what_is_served_can_be_uploaded_and_looks_the_same() {
        return ShippedTemplates.folders().stream()
                .map(folder -> dynamicTest(folder.toString(), () -> {
                    var template = assertInstanceOf(Reading.Read.class, ShippedTemplates.read(folder))
                            .template();
                    var served = side(template, template.sample());
                    var again = uploaded(folder, template, PlateOutputs.svg(served));
                    var side = side(again, Choices.NONE);
                    var apart = PictureDifference.of(
                            picture(side),
                            picture(side(uploaded(folder, template, PlateOutputs.svg(side)), Choices.NONE)));
                    assertTrue(apart.small(), apart.toString());
                }));
    }

    private static BufferedImage picture(Composition.ComposedFace side) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(PlateOutputs.png(side, 600)));
    }

    private Composition.ComposedFace side(Template template, Choices choices) {
        return assertInstanceOf(CompositionResult.Ready.class, composer.compose(template, choices))
                .composition()
                .faces()
                .getFirst();
    }

    /// Served pieces end at the cut.
    private static Product withoutBleed(Product product) {
        return new Product(
                product.id(),
                product.title(),
                product.description(),
                Length.ZERO,
                product.safeMargin(),
                product.cut(),
                product.inkLimit(),
                product.currency(),
                product.formats(),
                product.materials(),
                product.quantityBreaks());
    }

    private static Template uploaded(Path folder, Template template, byte[] svg) {
        var files = new TreeMap<String, byte[]>();
        files.put("front.svg", svg);
        files.put("template.json", """
                { "format": 1, "size": "%s", "title": "Again", "faces": [ { "name": "front", "artwork": "front.svg" } ], "palette": [], "slots": [] }""".formatted(template.size()).getBytes(StandardCharsets.UTF_8));
        var product = withoutBleed(
                ShippedTemplates.product(folder.getParent().getFileName().toString()));
        var reading = new TemplateReader(ShippedFonts.SUPPLY).read("again", product, files);
        assertEquals(List.of(), reading instanceof Reading.Rejected(var findings) ? findings : List.of());
        return ((Reading.Read) reading).template();
    }
}
