package org.makeready.platform.idempotency;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.makeready.platform.http.ProblemException;

/// The customer's name for one request. It arrives quoted (a structured field) or bare; both are the same key.
public record IdempotencyKey(String owner, String method, String path, String key) {
    private static final Pattern WRITTEN = Pattern.compile("\"([!#-~]{1,255})\"|([!#-~]{1,255})");

    /// @throws ProblemException 400 when it is missing or malformed
    public static IdempotencyKey parse(String header, String owner, String method, String path) {
        var written = WRITTEN.matcher(header == null ? "" : header.strip());
        if (header == null || header.isBlank()) throw missing();
        if (!written.matches()) throw malformed();
        return new IdempotencyKey(owner, method, path, written.group(1) == null ? written.group(2) : written.group(1));
    }

    StoredResponse.Id id() {
        return new StoredResponse.Id(owner, method, path, key);
    }

    private static ProblemException missing() {
        return new ProblemException(
                400,
                "idempotency-key-missing",
                "Send an Idempotency-Key, for example a new UUID for each new request.");
    }

    private static ProblemException malformed() {
        return new ProblemException(
                400, "idempotency-key-malformed", "An Idempotency-Key must have 1 to 255 visible ASCII characters.");
    }

    static ProblemException stillRunning() {
        return new ProblemException(new ProblemException.ProblemDetails(
                409,
                "idempotency-key-in-use",
                "The first request with this key is still running. Send the request again later.",
                List.of(),
                Map.of("Retry-After", "1")));
    }

    static ProblemException usedForAnotherRequest() {
        return new ProblemException(
                422, "idempotency-key-reused", "This key was already used for another request. Use a new one.");
    }
}
