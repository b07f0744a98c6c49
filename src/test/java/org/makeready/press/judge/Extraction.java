package org.makeready.press.judge;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.makeready.Tool;
import org.makeready.press.Prints;
import org.makeready.press.composition.Composition;
import org.makeready.press.composition.Composition.Side;
import org.makeready.press.geometry.Transform;

/// What Poppler reads in a PDF.
final class Extraction {
    private static final String DIRECTION_MARKS = "[\\u200e\\u200f\\u202a-\\u202e\\u2066-\\u2069]";

    /// Poppler writes punctuation within words from right to left as it stands on paper, embedded from left to right.
    private static final Pattern AS_ON_PAPER = Pattern.compile("\u202a([^\\p{L}\\p{N}\u202a-\u202e]*)\u202c");

    private Extraction() {}

    /// The words of each page of one file with all these pages.
    static List<String> pages(List<Side> sides) {
        try {
            var file = Files.createTempFile("words", ".pdf");
            try {
                Files.write(file, Prints.pdf(together(sides)));
                var outcome = Tool.PDFTOTEXT.run(List.of("-enc", "UTF-8", file.toString(), "-"));
                assertEquals(0, outcome.exit(), outcome.errors());
                var pages = Stream.of(outcome.text().split("\f"))
                        .map(Extraction::plain)
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

    private static Composition together(List<Side> sides) {
        var pages = new Pages();
        for (var side : sides) {
            var trim = side.face().trim();
            pages.add(
                    trim.width().pt(),
                    trim.height().pt(),
                    List.of(new Pages.Placed(Typesetting.glyphs(side), Transform.IDENTITY)));
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
