package org.makeready.platform.http;

import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Names the mistakes HTTP itself knows.
final class HttpProblems {
    private HttpProblems() {}

    static ProblemException.ProblemDetails problem(Response.StatusType status) {
        return switch (status.getStatusCode()) {
            case 404 -> of(404, "not-found", "There is nothing here.");
            case 405 -> of(405, "method-not-allowed", "This resource has no such method; Allow lists those it has.");
            case 406 -> of(406, "not-acceptable", "This resource is not served in any form that Accept names.");
            case 413 -> of(413, "too-large", "The request is larger than this resource takes.");
            case 414 -> of(414, "uri-too-long", "The address is too long.");
            case 415 ->
                of(415, "unsupported-media-type", "This resource does not read the Content-Type that was sent.");
            case 410 -> of(410, "gone", "It is no longer here.");
            case 403 -> of(403, "forbidden", "This is not for you.");
            default -> of(status.getStatusCode(), "bad-request", "The request cannot be understood.");
        };
    }

    /// JAX-RS answers 404 to `?width=wide`, as if the path were wrong, and does not say which parameter it could not
    /// read; the cause quotes its value.
    static Optional<ProblemException.ProblemDetails> unreadableParameter(NotFoundException missing, UriInfo asked) {
        if (missing.getCause() == null) return Optional.empty();
        var complaint = String.valueOf(missing.getCause().getMessage());
        return asked.getQueryParameters().entrySet().stream()
                .filter(parameter -> parameter.getValue().stream()
                        .anyMatch(value -> complaint.endsWith(value) || complaint.contains("\"" + value + "\"")))
                .max(Comparator.comparingInt(
                        parameter -> String.join("", parameter.getValue()).length()))
                .map(parameter -> unreadable(parameter.getKey()));
    }

    private static ProblemException.ProblemDetails unreadable(String parameter) {
        var error =
                new ProblemException.ProblemError("?" + parameter, "wrong-type", "This value cannot be read.", null);
        return new ProblemException.ProblemDetails(
                400, "bad-parameter", "A parameter cannot be read.", List.of(error), Map.of());
    }

    private static ProblemException.ProblemDetails of(int status, String code, String detail) {
        return new ProblemException.ProblemDetails(status, code, detail, List.of(), Map.of());
    }
}
