package org.makeready.press.font;

import java.util.List;
import java.util.Optional;

/// Where the press gets its fonts: the only way in. The answers never change for the life of a supply.
public interface FontSupply {
    List<Family> families();

    Optional<Font> font(String id);
}
