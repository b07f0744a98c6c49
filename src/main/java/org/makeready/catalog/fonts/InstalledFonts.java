package org.makeready.catalog.fonts;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.makeready.press.font.Family;
import org.makeready.press.font.FamilyReader;
import org.makeready.press.font.Font;
import org.makeready.press.font.FontSupply;

/// The font families of the folder `fonts/`, read once at start.
@Singleton
public class InstalledFonts implements FontSupply {
    private final FontSupply fonts;

    public InstalledFonts(@ConfigProperty(name = "makeready.fonts") Path folder) throws IOException {
        try (var found = Files.list(folder)) {
            fonts = FontSupply.of(found.filter(f -> Files.exists(f.resolve("family.json")))
                    .sorted()
                    .map(InstalledFonts::read)
                    .toList());
        }
    }

    @Override
    public List<Family> families() {
        return fonts.families();
    }

    @Override
    public Optional<Font> font(String id) {
        return fonts.font(id);
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
