package org.makeready.press;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.makeready.press.emoji.EmojiPack;

/// The pictures of emoji of this repository, opened once for all tests.
public final class ShippedEmoji {
    public static final EmojiPack SUPPLY = open();

    private ShippedEmoji() {}

    private static EmojiPack open() {
        try {
            return new EmojiPack(Files.readAllBytes(Path.of("emoji/emoji.pack")), 200_000);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
