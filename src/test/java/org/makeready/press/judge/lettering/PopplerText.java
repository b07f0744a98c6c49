package org.makeready.press.judge.lettering;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.makeready.ExternalProgram;
import org.makeready.press.PlateOutputs;
import org.makeready.press.composition.Composition;
import org.makeready.press.composition.Composition.ComposedFace;
import org.makeready.press.geometry.Transform;

/// What Poppler reads in a PDF.
final class PopplerText {
    private static final String DIRECTION_MARKS = "[\\u200e\\u200f\\u202a-\\u202e\\u2066-\\u2069]";

    /// Poppler writes punctuation within words from right to left as it stands on paper, embedded from left to right.
    private static final Pattern AS_ON_PAPER = Pattern.compile("\u202a([^\\p{L}\\p{N}\u202a-\u202e]*)\u202c");

    private PopplerText() {}

    /// The words of each page of one file with all these pages.
    static List<String> pages(List<ComposedFace> sides) {
        try {
            var file = Files.createTempFile("words", ".pdf");
            try {
                Files.write(file, PlateOutputs.pdf(together(sides)));
                var outcome = ExternalProgram.PDFTOTEXT.run(List.of("-enc", "UTF-8", file.toString(), "-"));
                assertEquals(0, outcome.exit(), outcome.errors());
                var pages = Stream.of(outcome.text().split("\f"))
                        .map(PopplerText::plain)
                        .toList();
                assertEquals(sides.size(), pages.size());
                return pages;
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Composition together(List<ComposedFace> sides) {
        var pages = new WordPages();
        for (var side : sides) {
            var trim = side.face().trim();
            pages.add(
                    trim.width().pt(),
                    trim.height().pt(),
                    List.of(new WordPages.Placed(TextTemplate.glyphs(side), Transform.IDENTITY)));
        }
        return pages.composition();
    }

    /// Without marks of direction, and with one space where there were any.
    static String plain(String words) {
        var inOrder = AS_ON_PAPER
                .matcher(words)
                .replaceAll(part -> Matcher.quoteReplacement(
                        new StringBuilder(part.group(1)).reverse().toString()));
        return inOrder.replaceAll(DIRECTION_MARKS, "")
                .replaceAll("[\\s\\u00A0]+", " ")
                .strip();
    }

    /// Only what leaves ink, but for hyphens.
    static String letters(String words) {
        return words.replaceAll("[\\s\\u00A0\\u200B-\\u200D\\u00AD-]+", "");
    }
}
