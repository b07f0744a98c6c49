package org.makeready.platform.http;

import java.util.Arrays;

/// The `If-Match` header of a change (RFC 9110, 13.1.1): strong comparison only.
public final class IfMatch {
    private IfMatch() {}

    /// @throws ProblemException 428 without the header, 412 with the current tag when it names another state
    public static void require(String header, String currentTag) {
        if (header == null || header.isBlank()) throw Refusals.ifMatchRequired();
        var named = Arrays.stream(header.split(",")).map(String::strip);
        if (named.noneMatch(tag -> tag.equals("*") || tag.equals("\"" + currentTag + "\"")))
            throw Refusals.preconditionFailed(currentTag);
    }
}
