package org.makeready.catalog.fonts;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.makeready.press.font.Family;
import org.makeready.press.font.FamilyReader;
import org.makeready.press.font.Font;
import org.makeready.press.font.FontSupply;

/// The font families of the folder `fonts/`, read once at start.
@Singleton
public class InstalledFonts implements FontSupply {
    private final List<Family> families;
    private final Map<String, Font> fonts;

    public InstalledFonts(@ConfigProperty(name = "makeready.fonts") Path folder) throws IOException {
        try (var found = Files.list(folder)) {
            families = found.filter(f -> Files.exists(f.resolve("family.json")))
                    .sorted()
                    .map(InstalledFonts::read)
                    .toList();
        }
        fonts = families.stream()
                .flatMap(f -> f.fonts().stream())
                .collect(Collectors.toMap(Font::id, Function.identity()));
    }

    @Override
    public List<Family> families() {
        return families;
    }

    @Override
    public Optional<Font> font(String id) {
        return Optional.ofNullable(fonts.get(id));
    }

    private static Family read(Path folder) {
        return FamilyReader.read(folder.getFileName().toString(), file -> {
            try {
                return Files.readAllBytes(folder.resolve(file));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }
}
