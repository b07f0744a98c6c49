package org.makeready.catalog.fonts;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.makeready.press.emoji.EmojiPack;
import org.makeready.press.item.EmojiPicture;
import org.makeready.press.item.EmojiSupply;

/// The pictures of emoji in the file `emoji/emoji.pack`: opened once at start, unpacked as they are asked for.
@Singleton
public class InstalledEmoji implements EmojiSupply {
    /// About 10 MB: some hundred pictures, many more than are popular at one time.
    private static final int STEPS_KEPT = 200_000;
    private final EmojiPack pack;

    public InstalledEmoji(@ConfigProperty(name = "makeready.emoji") Path file) throws IOException {
        pack = new EmojiPack(Files.readAllBytes(file), STEPS_KEPT);
    }

    @Override
    public Optional<EmojiPicture> emoji(String sequence) {
        return pack.emoji(sequence);
    }

    @Override
    public String hash() {
        return pack.hash();
    }
}
