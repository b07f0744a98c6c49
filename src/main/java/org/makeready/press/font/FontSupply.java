package org.makeready.press.font;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/// Where the press gets its fonts: the only way in. The answers never change for the life of a supply.
public interface FontSupply {
    /// All families, in the order in which they are offered.
    List<Family> families();

    /// The font with this id, unique among all families; empty when there is none.
    Optional<Font> font(String id);

    /// A supply of exactly these families, safe to share between threads.
    ///
    /// @throws IllegalArgumentException when two fonts have one id
    static FontSupply of(Collection<Family> families) {
        return new ListedFonts(families);
    }
}
