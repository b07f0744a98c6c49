package org.makeready.platform.http;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;

/// Where a page of a list ended: the moment and the id of its last row, newest first. Not signed, because it only ever
/// narrows a list its reader owns.
public record PageCursor(Instant before, String id) {
    private static final PageCursor START = new PageCursor(Instant.parse("9999-01-01T00:00:00Z"), "");

    /// @throws ProblemException 400 when it is invalid
    public static PageCursor decode(Optional<String> cursor) {
        return cursor.map(PageCursor::decode).orElse(START);
    }

    public String encoded() {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((before + " " + id).getBytes(StandardCharsets.UTF_8));
    }

    private static PageCursor decode(String cursor) {
        try {
            var parts = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.US_ASCII).split(" ", 2);
            if (parts.length == 2 && parts[1].matches("[A-Za-z0-9_-]{1,64}"))
                return new PageCursor(Instant.parse(parts[0]), parts[1]);
        } catch (IllegalArgumentException | DateTimeException e) {
            throw Refusals.badCursor();
        }
        throw Refusals.badCursor();
    }
}
