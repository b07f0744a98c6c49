package org.makeready.tools.lint;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.makeready.press.font.Family;
import org.makeready.press.font.FamilyReader;
import org.makeready.press.font.Font;
import org.makeready.press.font.FontSupply;

/// The font families of a folder, each read when one of its fonts is first asked for: a template needs few of them.
final class LazyFontFolder implements FontSupply {
    private final List<Path> folders;
    private final Map<Path, Family> read = new ConcurrentHashMap<>();

    private LazyFontFolder(List<Path> folders) {
        this.folders = folders;
    }

    static LazyFontFolder of(Path folder) throws IOException {
        try (var found = Files.list(folder)) {
            return new LazyFontFolder(found.filter(family -> Files.exists(family.resolve("family.json")))
                    .sorted()
                    .toList());
        }
    }

    @Override
    public List<Family> families() {
        return folders.stream().map(this::family).toList();
    }

    /// Families are looked into first whose folder has the beginning of the id for its name.
    @Override
    public Optional<Font> font(String id) {
        var likely = folders.stream()
                .filter(folder -> id.startsWith(name(folder)))
                .sorted(Comparator.comparingInt((Path folder) -> name(folder).length())
                        .reversed());
        var others = folders.stream().filter(folder -> !id.startsWith(name(folder)));
        return Stream.concat(likely, others)
                .flatMap(folder -> family(folder).fonts().stream())
                .filter(font -> font.id().equals(id))
                .findFirst();
    }

    private static String name(Path folder) {
        return folder.getFileName().toString();
    }

    private Family family(Path folder) {
        return read.computeIfAbsent(
                folder,
                _ -> FamilyReader.read(name(folder), file -> {
                    try {
                        return Files.readAllBytes(folder.resolve(file));
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                }));
    }
}
