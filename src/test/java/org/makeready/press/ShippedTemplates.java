package org.makeready.press;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.makeready.press.folder.ProductReader;
import org.makeready.press.folder.TemplateReader;
import org.makeready.press.folder.TemplateReader.Reading;
import org.makeready.press.template.Product;
import org.makeready.press.template.Template;

/// The templates of this repository, read once for all tests.
public final class ShippedTemplates {
    private static final List<Path> FOLDERS = folders(Path.of("templates")).stream()
            .flatMap(p -> folders(p).stream())
            .toList();

    private ShippedTemplates() {}

    public static List<Path> folders() {
        return FOLDERS;
    }

    public static List<Template> all() {
        return Read.ALL;
    }

    public static Reading read(Path folder) {
        var product = product(folder.getParent());
        return new TemplateReader(ShippedFonts.SUPPLY).read(folder.getFileName().toString(), product, files(folder));
    }

    private static final class Read {
        private static final List<Template> ALL =
                FOLDERS.stream().flatMap(Read::template).toList();

        private static Stream<Template> template(Path folder) {
            return read(folder) instanceof Reading.Read(Template template, var _)
                    ? Stream.of(template)
                    : Stream.empty();
        }
    }

    public static Product product(String id) {
        return product(Path.of("templates", id));
    }

    private static Product product(Path folder) {
        return ProductReader.read(folder.getFileName().toString(), bytes(folder.resolve("product.json")));
    }

    private static List<Path> folders(Path parent) {
        try (var entries = Files.list(parent)) {
            return entries.filter(Files::isDirectory).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static SortedMap<String, byte[]> files(Path folder) {
        try (var files = Files.walk(folder)) {
            var read = new TreeMap<String, byte[]>();
            files.filter(Files::isRegularFile)
                    .forEach(f -> read.put(folder.relativize(f).toString(), bytes(f)));
            return read;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
