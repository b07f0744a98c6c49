package org.makeready.platform;

import java.util.List;
import java.util.Map;

/// The refusals that several features share, each with one text.
public final class Refusals {
    private Refusals() {}

    /// `pointer` is a JSON Pointer (RFC 6901); it is answered as a URI fragment.
    public static ProblemException.Error error(String pointer, String code, String detail, String hint) {
        return new ProblemException.Error("#" + pointer, code, detail, hint);
    }

    public static ProblemException invalid(String detail, List<ProblemException.Error> errors) {
        return new ProblemException(new ProblemException.Answer(422, "invalid", detail, errors, Map.of()));
    }

    /// Gives the same answer for a thing of somebody else and for one that does not exist.
    public static ProblemException missing(String thing) {
        return new ProblemException(404, "not-found", "The requested " + thing + " was not found.");
    }

    public static ProblemException conflict(String code, String detail) {
        return new ProblemException(409, code, detail);
    }

    public static ProblemException busy(int seconds) {
        return new ProblemException(new ProblemException.Answer(
                503,
                "busy",
                "The server is busy. Try again in a moment.",
                List.of(),
                Map.of("Retry-After", Integer.toString(seconds))));
    }

    static ProblemException unconditional() {
        return new ProblemException(428, "if-match-required", "If-Match is missing: send the ETag you last received.");
    }

    static ProblemException stale(String currentTag) {
        return new ProblemException(new ProblemException.Answer(
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
