package org.makeready.catalog.search;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import org.makeready.catalog.index.Question.PageEnd;
import org.makeready.platform.http.ProblemException;
import org.makeready.press.hash.Sha256;

/// Where a page of search results ended, and which question it belongs to, in one word.
final class SearchCursor {
    private static final int TAG = 16;

    private SearchCursor() {}

    static Optional<PageEnd> read(String cursor, String question) {
        if (cursor == null || cursor.isEmpty()) return Optional.empty();
        try {
            var parts = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8).split("\n", 4);
            if (parts.length == 4 && parts[0].equals(tag(question)))
                return Optional.of(new PageEnd(Long.parseLong(parts[1]), parts[3], Integer.parseInt(parts[2])));
        } catch (IllegalArgumentException e) {
            throw foreign();
        }
        throw foreign();
    }

    static String written(PageEnd mark, String question) {
        var text = tag(question) + "\n" + mark.key() + "\n" + mark.id() + "\n" + mark.title();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String tag(String question) {
        return Sha256.hex(question.getBytes(StandardCharsets.UTF_8)).substring(0, TAG);
    }

    private static ProblemException foreign() {
        return new ProblemException(
                400, "bad-cursor", "This cursor belongs to another search. Start again without a cursor.");
    }
}
