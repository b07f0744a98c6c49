package org.makeready.press;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.makeready.press.font.Family;
import org.makeready.press.font.FamilyReader;
import org.makeready.press.font.Font;
import org.makeready.press.font.FontSupply;

/// The fonts of this repository, read once for all tests.
public final class ShippedFonts implements FontSupply {
    public static final ShippedFonts SUPPLY = new ShippedFonts();
    private final List<Family> families;
    private final Map<String, Font> byId;

    private ShippedFonts() {
        try (var folders = Files.list(Path.of("fonts"))) {
            families = folders.sorted().map(ShippedFonts::family).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        byId = families.stream()
                .flatMap(f -> f.fonts().stream())
                .collect(Collectors.toMap(Font::id, Function.identity()));
    }

    private static Family family(Path folder) {
        return FamilyReader.read(folder.getFileName().toString(), file -> {
            try {
                return Files.readAllBytes(folder.resolve(file));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    @Override
    public List<Family> families() {
        return families;
    }

    @Override
    public Optional<Font> font(String id) {
        return Optional.ofNullable(byId.get(id));
    }
}
