package org.makeready.press.render.pdf;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.makeready.press.render.pdf.Drawings.fill;

import java.awt.Color;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.junit.jupiter.api.Test;
import org.makeready.press.PlateOutputs;
import org.makeready.press.colour.Ink;
import org.makeready.press.geometry.Length;
import org.makeready.press.geometry.Rect;
import org.makeready.press.geometry.Transform;
import org.makeready.press.item.Item;
import org.makeready.press.template.Face;
import org.makeready.press.template.TrimShape;

class PdfPlateTest {
    private static final Rect EVERYWHERE = new Rect(-9, -9, 218, 118);

    private static void assertBox(double left, double bottom, double right, double top, PDRectangle box) {
        assertEquals(
                List.of(left, bottom, right, top),
                List.of(
                        (double) box.getLowerLeftX(),
                        (double) box.getLowerLeftY(),
                        (double) box.getUpperRightX(),
                        (double) box.getUpperRightY()));
    }

    @Test
    void the_customer_sees_the_trimmed_piece() throws IOException {
        try (var read = Loader.loadPDF(PlateOutputs.pdf(Drawings.of(fill(EVERYWHERE, Drawings.RED))))) {
            var page = read.getPage(0);
            assertBox(0, 0, 218, 118, page.getMediaBox());
            assertBox(0, 0, 218, 118, page.getBleedBox());
            assertBox(9, 9, 209, 109, page.getTrimBox());
            assertBox(9, 9, 209, 109, page.getCropBox());
        }
    }

    @Test
    void guides_show_the_bleed_and_draw_both_edges() throws IOException {
        var composition = Drawings.of(fill(EVERYWHERE, Drawings.GREEN));
        var guided = new InspectedPdf(PlateOutputs.pdfWithGuides(composition));
        guided.mustBeSound();
        try (var read = Loader.loadPDF(guided.bytes())) {
            assertBox(0, 0, 218, 118, read.getPage(0).getCropBox());
        }
        var picture = guided.picture(720);
        PictureComparison.assertInk(Drawings.GREEN, picture, 4, 4);
        PictureComparison.assertInk(new Ink(0xE6007E), picture, 1000, 90);
    }

    @Test
    void art_outside_the_trim_shape_stays_white() {
        var face = Drawings.face(200, 100, new TrimShape.Oval());
        var picture = InspectedPdf.of(Drawings.of(face, fill(EVERYWHERE, Drawings.RED)))
                .picture(72);
        assertEquals(Color.WHITE.getRGB(), picture.getRGB(3, 3));
        PictureComparison.assertInk(Drawings.RED, picture, 100, 3);
    }

    @Test
    void each_face_is_a_page_and_they_share_fonts_and_pictures() {
        var photo = new Item.Picture(Drawings.picture("jpeg", 50, 50), Transform.scale(60, 60));
        var again = new Item.Picture(Drawings.picture("jpeg", 50, 50), Transform.scale(90, 90));
        var words = Drawings.glyphs("lora", "Twice");
        var face = Drawings.face(200, 100, new TrimShape.Rectangle(Length.pt(6)));
        var source = InspectedPdf.of(Drawings.of(
                        List.of(face, new Face("inside", face.trim(), face.shape(), face.bleed(), face.safeMargin())),
                        List.of(List.of(photo, words), List.of(words, again))))
                .source();
        assertEquals(2, occurrences("/Type /Page\n", source));
        assertEquals(1, occurrences("/DCTDecode", source));
        assertEquals(1, occurrences("/FontFile2", source));
    }

    private static int occurrences(String what, String in) {
        return in.split(java.util.regex.Pattern.quote(what), -1).length - 1;
    }

    @Test
    void the_file_names_title_and_language() throws IOException {
        try (var read = Loader.loadPDF(
                InspectedPdf.of(Drawings.of(fill(EVERYWHERE, Drawings.RED))).bytes())) {
            assertEquals("en", read.getDocumentCatalog().getLanguage());
            assertEquals("A <drawing> & more", read.getDocumentInformation().getTitle());
            var metadata = new String(
                    read.getDocumentCatalog().getMetadata().toByteArray(), java.nio.charset.StandardCharsets.UTF_8);
            assertTrue(metadata.contains("A &lt;drawing&gt; &amp; more"), metadata);
        }
    }

    @Test
    void the_same_composition_gives_the_same_bytes_whatever_the_locale() {
        var before = Locale.getDefault();
        byte[] first = PlateOutputs.pdf(Drawings.words("lora", "Once, twice"));
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG"));
            assertArrayEquals(first, PlateOutputs.pdf(Drawings.words("lora", "Once, twice")));
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void proofs_with_and_without_guides_are_told_apart() {
        var composition = Drawings.of(fill(EVERYWHERE, Drawings.RED));
        assertFalse(java.util.Arrays.equals(PlateOutputs.pdf(composition), PlateOutputs.pdfWithGuides(composition)));
    }
}
