package org.makeready.press.item;

import java.util.Optional;

/// Where the press gets the pictures of emoji: the only way in. The answers never change for the life of a supply.
public interface EmojiSupply {
    /// No pictures: emoji are set like letters, in the ink of the text.
    EmojiSupply NONE = new EmojiSupply() {
        @Override
        public Optional<EmojiPicture> emoji(String sequence) {
            return Optional.empty();
        }

        @Override
        public String hash() {
            return "";
        }
    };

    /// The picture of exactly this sequence of characters; variation selectors 16 make no difference.
    Optional<EmojiPicture> emoji(String sequence);

    /// SHA-256 of all pictures, as hex.
    String hash();
}
