package org.makeready.press.review;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.makeready.press.ShippedEmoji;
import org.makeready.press.ShippedFonts;
import org.makeready.press.ShippedTemplates;
import org.makeready.press.certificate.GoodTemplate;
import org.makeready.press.composition.Composer;
import org.makeready.press.composition.Composition;
import org.makeready.press.render.pdf.PdfPlate;
import org.makeready.press.render.png.PngPlate;
import org.makeready.press.template.Template;

class SampleSheetTest {
    private static final Composer COMPOSER = new Composer(ShippedFonts.SUPPLY, ShippedEmoji.SUPPLY);

    private static Composition sheet(Template template) {
        return SampleSheet.of(COMPOSER, ShippedFonts.SUPPLY, template);
    }

    private static byte[] png(Composition sheet) {
        var key = PngPlate.PngPlateKey.of(sheet, sheet.template().faces().getFirst(), 2000);
        return PngPlate.of(key, sheet).print(sheet).bytes();
    }

    @Test
    void a_template_is_seen_with_all_its_samples_and_hard_texts() throws Exception {
        var sheet = sheet(GoodTemplate.GOOD.template());
        var words = sheet.texts().stream()
                .map(text -> String.join(" ", text.lines()))
                .toList();
        for (var heading : new String[] {
            "Specimen", "As it is", "Sample: Warm", "As much as fits", "Capitals", "Accents", "Right to left", "Emoji"
        }) assertTrue(words.contains(heading), words.toString());
        assertTrue(words.stream().filter(said -> said.contains(" · ")).count()
                <= 1 + SampleSheet.ROWS * SampleSheet.COLUMNS);
        var png = ImageIO.read(new ByteArrayInputStream(png(sheet)));
        assertEquals(2000, png.getWidth());
        assertArrayEquals(png(sheet), png(sheet(GoodTemplate.GOOD.template())));
    }

    @Test
    void every_shipped_template_has_its_sheet_as_vectors_too() throws Exception {
        var out = System.getProperty("samples");
        for (var template : ShippedTemplates.all()) {
            if (out == null && !template.slug().matches("typewriter-note|photo-porthole|birthday-balloons")) continue;
            var sheet = sheet(template);
            byte[] pdf = PdfPlate.of(sheet.template(), PdfPlate.ProofStyle.PLAIN)
                    .print(sheet)
                    .bytes();
            assertTrue(pdf.length > 10_000 && new String(pdf, 0, 5).equals("%PDF-"), template.slug());
            if (out == null) continue;
            Files.write(Path.of(out, template.slug() + ".png"), png(sheet));
            Files.write(Path.of(out, template.slug() + ".pdf"), pdf);
        }
    }
}
