package org.makeready.press.render.printfile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.OutputStream;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.junit.jupiter.api.Test;
import org.makeready.press.PrintFileSamples;
import org.makeready.press.ShippedEmoji;
import org.makeready.press.ShippedFonts;
import org.makeready.press.ShippedTemplates;
import org.makeready.press.artwork.Raster;
import org.makeready.press.composition.Composer;
import org.makeready.press.composition.Composition;
import org.makeready.press.composition.CompositionResult;
import org.makeready.press.design.Choices;
import org.makeready.press.design.PictureChoice;
import org.makeready.press.render.pdf.Drawings;
import org.makeready.press.render.pdf.InspectedPdf;
import org.makeready.press.template.Template;

/// Runs whose pieces show pictures of their own.
class PrintRunPicturesTest {
    private static final Composer COMPOSER = new Composer(ShippedFonts.SUPPLY, ShippedEmoji.SUPPLY);
    private static final Template POSTCARD = ShippedTemplates.all().stream()
            .filter(template -> template.slug().equals("photo-postcard"))
            .findFirst()
            .orElseThrow();
    private static final int WIDTH = 900;
    private static final List<Composition> THREE =
            IntStream.range(0, 3).mapToObj(n -> piece(n, portrait(n))).toList();

    @Test
    void a_picture_that_comes_again_is_in_the_file_once_and_a_piece_names_no_other() throws Exception {
        byte[] run = PrintRunTest.run(pieces(30));
        new InspectedPdf(run).mustBeSound();
        var shown = pictures(run);
        assertEquals(30, shown.size());
        assertTrue(shown.stream().allMatch(page -> page.size() == 1), shown::toString);
        assertEquals(3, new HashSet<>(shown).size());
        for (int n = 0; n < shown.size(); n++) assertEquals(shown.get(n % 3), shown.get(n), "piece " + n);
        assertNotEquals(shown.get(0), shown.get(1));
    }

    @Test
    void a_further_piece_with_a_known_picture_costs_little() {
        int few = PrintRunTest.run(pieces(30)).length;
        int many = PrintRunTest.run(pieces(330)).length;
        assertTrue((many - few) / 300 < 3_000, () -> (many - few) / 300 + " bytes a piece");
    }

    @Test
    void a_run_does_not_hold_on_to_the_pictures_it_has_written() {
        var run = PrintRun.begin(
                POSTCARD,
                PrintFileSamples.usual(POSTCARD, false),
                PrintFileSamples.SLUG_FONT,
                PrintFileSamples.JOB,
                OutputStream.nullOutputStream());
        var written = new ArrayList<WeakReference<Raster>>();
        for (int n = 0; n < 20; n++) {
            var portrait = portrait(n);
            run.add(piece(n, portrait), "row " + n);
            written.add(new WeakReference<>(portrait));
        }
        for (int tries = 0; tries < 50 && written.stream().anyMatch(raster -> raster.get() != null); tries++)
            System.gc();
        run.end();
        assertEquals(0, written.stream().filter(raster -> raster.get() != null).count());
    }

    /// The numbers of the images each page can show.
    private static List<Set<Long>> pictures(byte[] pdf) throws Exception {
        try (var document = Loader.loadPDF(pdf)) {
            var shown = new ArrayList<Set<Long>>();
            for (var page : document.getPages()) {
                var numbers = new HashSet<Long>();
                var objects = page.getResources().getCOSObject().getCOSDictionary(COSName.XOBJECT);
                for (var name : objects.keySet()) {
                    if (objects.getItem(name) instanceof COSObject reference
                            && reference.getObject() instanceof COSDictionary object
                            && COSName.IMAGE.equals(object.getCOSName(COSName.SUBTYPE)))
                        numbers.add(reference.getKey().getNumber());
                }
                shown.add(numbers);
            }
            return shown;
        }
    }

    private static List<Composition> pieces(int count) {
        return IntStream.range(0, count)
                .mapToObj(n -> THREE.get(n % THREE.size()))
                .toList();
    }

    private static Composition piece(int n, Raster portrait) {
        var choices = POSTCARD.sample()
                .with(Choices.of(
                        Map.of(), Map.of(), Map.of(), Map.of("photo", PictureChoice.of("pic_" + n)), Map.of()));
        return assertInstanceOf(
                        CompositionResult.Ready.class, COMPOSER.compose(POSTCARD, choices, _ -> Optional.of(portrait)))
                .composition();
    }

    private static Raster portrait(int n) {
        return Drawings.picture("jpeg", WIDTH + n, WIDTH);
    }
}
