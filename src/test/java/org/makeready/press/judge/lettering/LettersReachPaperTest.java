package org.makeready.press.judge.lettering;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.makeready.press.PlateOutputs;
import org.makeready.press.ShippedFonts;
import org.makeready.press.Specimens;
import org.makeready.press.composition.Composer;
import org.makeready.press.composition.CompositionResult;
import org.makeready.press.design.Choices;
import org.makeready.press.font.Font;
import org.makeready.press.item.GlyphRun;
import org.makeready.press.item.Item;
import org.makeready.press.judge.GreyPicture;
import org.makeready.press.judge.MuPdf;

/// No empty box ever stands for a letter. Text found in a PDF proves nothing about its ink: a subset of Lobster that
/// lacked the forms at the ends of words printed boxes while every reader still found "Tacos". So words in every font
/// are judged by how MuPDF draws them, against the outlines of the whole font.
class LettersReachPaperTest {
    private static final int WORDS = 10_000, SEED = 2026;
    private static final double PPI = 100;
    private static final Path FOLDER = Path.of("target/letters");
    private static final Composer COMPOSER = new Composer(ShippedFonts.SUPPLY);

    private static List<Font> fonts() {
        return ShippedFonts.SUPPLY.families().stream()
                .flatMap(family -> family.fonts().stream())
                .toList();
    }

    @Test
    void ten_thousand_words_are_printed_as_the_fonts_draw_them() {
        var fonts = fonts();
        int each = Math.ceilDiv(WORDS, fonts.size());
        var sheets = fonts.stream().map(font -> sheet(font, each)).toList();
        assertEquals(List.of(), strangers(sheets));
    }

    /// The judge itself: it sees one box among two hundred words.
    @Test
    void a_missing_glyph_is_detected() {
        var sheet = sheet(ShippedFonts.SUPPLY.font("lobster").orElseThrow(), 200);
        var words = new ArrayList<>(sheet.words());
        words.set(117, boxed(words.get(117)));
        var printed = MuPdf.draw(
                        PlateOutputs.pdf(WordSheet.composition(List.of(new WordSheet("lobster", words)))),
                        PPI,
                        "gray",
                        FOLDER)
                .getFirst();
        assertEquals(List.of("lobster: " + sheet.words().get(117).words()), strangers(sheet, printed));
    }

    private static Item.Glyphs boxed(Item.Glyphs word) {
        var run = word.runs().getFirst();
        var glyphs = new ArrayList<>(run.glyphs());
        var last = glyphs.removeLast();
        glyphs.add(new GlyphRun.PlacedGlyph(0, last.x(), last.y(), last.angle(), last.text()));
        return new Item.Glyphs(
                word.slot(),
                word.words(),
                List.of(new GlyphRun(run.font(), run.size(), glyphs, run.rightToLeft(), run.words())),
                word.ink());
    }

    private static WordSheet sheet(Font font, int count) {
        var template = Specimens.sticker(Specimens.slogan(font.id()));
        return new WordSheet(
                font.id(),
                new GeneratedWords(font, SEED)
                        .make(count).stream()
                                .map(word -> switch (COMPOSER.compose(
                                        template, Choices.ofTexts(Map.of("slogan", word)))) {
                                    case CompositionResult.Ready(var composition) ->
                                        glyphs(
                                                font,
                                                composition.faces().getFirst().items());
                                    case CompositionResult.Refused(var problems) ->
                                        throw new AssertionError(font + ", " + word + ": " + problems);
                                })
                                .toList());
    }

    private static Item.Glyphs glyphs(Font font, List<Item> items) {
        var set = items.stream()
                .filter(Item.Glyphs.class::isInstance)
                .map(Item.Glyphs.class::cast)
                .findFirst()
                .orElseThrow();
        for (var run : set.runs()) {
            assertTrue(
                    run.glyphs().stream().noneMatch(glyph -> glyph.id() == 0),
                    font + " has no glyph for a part of " + set.words());
        }
        return set;
    }

    private static List<String> strangers(List<WordSheet> sheets) {
        var printed = MuPdf.draw(PlateOutputs.pdf(WordSheet.composition(sheets)), PPI, "gray", FOLDER);
        assertEquals(sheets.size(), printed.size());
        var strangers = new ArrayList<String>();
        for (int i = 0; i < sheets.size(); i++) {
            var found = strangers(sheets.get(i), printed.get(i));
            if (!found.isEmpty()) keep(sheets.get(i), printed.get(i));
            strangers.addAll(found);
        }
        return strangers;
    }

    /// The words that look otherwise on paper.
    private static List<String> strangers(WordSheet sheet, BufferedImage printed) {
        var ours = GreyPicture.of(outlines(sheet));
        var theirs = GreyPicture.of(printed);
        var found = new ArrayList<String>();
        for (int word = 0; word < sheet.words().size(); word++) {
            if (apart(sheet, word, ours, theirs) > 0)
                found.add(sheet.font() + ": " + sheet.words().get(word).words());
        }
        return found;
    }

    /// How many pixels are inked in one picture and have no ink at all near them in the other.
    private static int apart(WordSheet sheet, int word, GreyPicture ours, GreyPicture theirs) {
        var cell = sheet.cell(word, PPI);
        int count = 0;
        for (int y = (int) cell.y(); y < cell.bottom(); y++) {
            for (int x = (int) cell.x(); x < cell.right(); x++) {
                if (ours.inked(x, y) && theirs.bareAround(x, y) || theirs.inked(x, y) && ours.bareAround(x, y)) count++;
            }
        }
        return count;
    }

    private static BufferedImage outlines(WordSheet sheet) {
        try {
            return ImageIO.read(new ByteArrayInputStream(PlateOutputs.pngAt(
                    WordSheet.composition(List.of(sheet)).faces().getFirst(), PPI)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void keep(WordSheet sheet, BufferedImage printed) {
        try {
            Files.createDirectories(FOLDER);
            ImageIO.write(
                    outlines(sheet),
                    "png",
                    FOLDER.resolve(sheet.font() + "-outlines.png").toFile());
            ImageIO.write(
                    printed,
                    "png",
                    FOLDER.resolve(sheet.font() + "-printed.png").toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
