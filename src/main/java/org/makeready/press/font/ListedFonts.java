package org.makeready.press.font;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The fonts of a list of families, found by id.
final class ListedFonts implements FontSupply {
    private final List<Family> families;
    private final Map<String, Font> byId = new HashMap<>();

    /// @throws IllegalArgumentException when two fonts have one id
    ListedFonts(Collection<Family> families) {
        this.families = List.copyOf(families);
        for (var family : families) {
            for (var font : family.fonts()) add(font);
        }
    }

    private void add(Font font) {
        if (byId.putIfAbsent(font.id(), font) != null) {
            throw new IllegalArgumentException("Two fonts have the id " + font.id());
        }
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
