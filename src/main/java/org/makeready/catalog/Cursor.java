package org.makeready.catalog;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import org.makeready.platform.ProblemException;
import org.makeready.press.hash.Sha256;

/// Where a page of search results ended: the sort key and slug of its last row, and which question it belongs to.
record Cursor(String key, String slug) {
    private static final int TAG = 16;

    static Optional<Cursor> read(CatalogQuery query) {
        if (query.cursor() == null || query.cursor().isEmpty()) return Optional.empty();
        try {
            var parts = new String(Base64.getUrlDecoder().decode(query.cursor()), StandardCharsets.UTF_8).split("\n", 3);
            if (parts.length == 3 && parts[0].equals(tag(query))) return Optional.of(new Cursor(parts[1], parts[2]));
        } catch (IllegalArgumentException e) {
            throw foreign();
        }
        throw foreign();
    }

    String written(CatalogQuery query) {
        var text = tag(query) + "\n" + key + "\n" + slug;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String tag(CatalogQuery query) {
        return Sha256.hex(query.question().getBytes(StandardCharsets.UTF_8)).substring(0, TAG);
    }

    private static ProblemException foreign() {
        return new ProblemException(400, "bad-cursor", "This cursor does not belong to this search. Begin again without it.");
    }
}
