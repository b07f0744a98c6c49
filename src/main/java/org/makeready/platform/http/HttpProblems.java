package org.makeready.platform.http;

import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The problems for status codes that HTTP itself defines.
final class HttpProblems {
    private HttpProblems() {}

    static ProblemException.ProblemDetails problem(Response.StatusType status) {
        return switch (status.getStatusCode()) {
            case 404 -> of(404, "not-found", "Nothing was found at this URL.");
            case 405 ->
                of(
                        405,
                        "method-not-allowed",
                        "This method is not allowed here; the header Allow lists the allowed methods.");
            case 406 -> of(406, "not-acceptable", "This resource has none of the formats in the header Accept.");
            case 413 -> of(413, "too-large", "The request is larger than this resource accepts.");
            case 414 -> of(414, "uri-too-long", "The URL is too long.");
            case 415 ->
                of(415, "unsupported-media-type", "This resource does not accept the Content-Type of the request.");
            case 410 -> of(410, "gone", "This is no longer available.");
            case 403 -> of(403, "forbidden", "You do not have permission.");
            default -> of(status.getStatusCode(), "bad-request", "The request is malformed.");
        };
    }

    /// JAX-RS answers 404 to `?width=wide`, as if the path were wrong, and does not say which parameter it could not
    /// read; the cause quotes its value.
    static Optional<ProblemException.ProblemDetails> unreadableParameter(NotFoundException missing, UriInfo uri) {
        if (missing.getCause() == null) return Optional.empty();
        var complaint = String.valueOf(missing.getCause().getMessage());
        return uri.getQueryParameters().entrySet().stream()
                .filter(parameter -> parameter.getValue().stream()
                        .anyMatch(value -> complaint.endsWith(value) || complaint.contains("\"" + value + "\"")))
                .max(Comparator.comparingInt(
                        parameter -> String.join("", parameter.getValue()).length()))
                .map(parameter -> unreadable(parameter.getKey()));
    }

    private static ProblemException.ProblemDetails unreadable(String parameter) {
        var error = new ProblemException.ProblemError(
                "?" + parameter, "wrong-type", "This value has the wrong type or format.", null);
        return new ProblemException.ProblemDetails(
                400, "bad-parameter", "A parameter has an invalid value.", List.of(error), Map.of());
    }

    private static ProblemException.ProblemDetails of(int status, String code, String detail) {
        return new ProblemException.ProblemDetails(status, code, detail, List.of(), Map.of());
    }
}
