package org.makeready.platform.http;

import java.util.List;
import java.util.Map;

/// The refusals that several features share, each with one text.
public final class Refusals {
    private Refusals() {}

    /// `pointer` is a JSON Pointer (RFC 6901); it is answered as a URI fragment.
    public static ProblemException.ProblemError error(String pointer, String code, String detail, String hint) {
        return new ProblemException.ProblemError("#" + pointer, code, detail, hint);
    }

    public static ProblemException invalid(String detail, List<ProblemException.ProblemError> errors) {
        return new ProblemException(new ProblemException.ProblemDetails(422, "invalid", detail, errors, Map.of()));
    }

    /// Gives the same answer for a thing of somebody else and for one that does not exist.
    public static ProblemException notFound(String thing) {
        return new ProblemException(404, "not-found", "The requested " + thing + " was not found.");
    }

    public static ProblemException conflict(String code, String detail) {
        return new ProblemException(409, code, detail);
    }

    public static ProblemException tooLarge(String detail) {
        return new ProblemException(413, "too-large", detail);
    }

    public static ProblemException busy(int seconds) {
        return new ProblemException(new ProblemException.ProblemDetails(
                503,
                "busy",
                "The server is busy. Try again in a moment.",
                List.of(),
                Map.of("Retry-After", Integer.toString(seconds))));
    }

    static ProblemException ifMatchRequired() {
        return new ProblemException(428, "if-match-required", "If-Match is missing: send the ETag you last received.");
    }

    static ProblemException preconditionFailed(String currentTag) {
        return new ProblemException(new ProblemException.ProblemDetails(
                412,
                "stale",
                "It has changed since you read it. Fetch it again, then change it.",
                List.of(),
                Map.of("ETag", "\"" + currentTag + "\"")));
    }

    static ProblemException badCursor() {
        return new ProblemException(400, "bad-cursor", "Invalid cursor. Start again without a cursor.");
    }
}
