package org.makeready.platform;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/// Answers everything that goes wrong the same way: RFC 9457, `application/problem+json`.
class ProblemMappers {
    private static final Logger LOG = Logger.getLogger("org.makeready.http");

    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record Body(String type, String title, int status, String detail, List<ProblemException.Error> errors, String traceId) {}

    @ServerExceptionMapper
    Response refused(ProblemException problem) {
        return response(problem.answer(), null);
    }

    @ServerExceptionMapper
    Response invalid(ConstraintViolationException invalid, Request request) {
        var violations = invalid.getConstraintViolations().stream()
                .sorted(Comparator.comparing(v -> v.getPropertyPath().toString())).toList();
        boolean inBody = !request.getMethod().equals("GET") && violations.stream().anyMatch(v -> pointer(v.getPropertyPath()).contains("/"));
        return response(new ProblemException.Answer(inBody ? 422 : 400, "invalid", "The request is not as it should be.",
                violations.stream().map(v -> error(v, inBody)).toList(), Map.of()), null);
    }

    @ServerExceptionMapper
    Response unreadable(MismatchedInputException mismatch) {
        return unreadable((JacksonException) mismatch);
    }

    @ServerExceptionMapper
    Response http(WebApplicationException exception) {
        if (exception.getCause() instanceof JacksonException unreadable) return unreadable(unreadable);
        var answered = exception.getResponse();
        var status = answered.getStatusInfo();
        if (status.getStatusCode() < 400) return answered;
        var response = Response.fromResponse(answered).type("application/problem+json");
        return response.entity(new Body(type(code(status.getReasonPhrase())), status.getReasonPhrase(), status.getStatusCode(),
                null, List.of(), null)).build();
    }

    @ServerExceptionMapper({UnauthorizedException.class, AuthenticationFailedException.class})
    Response unknown(SecurityException refused) {
        return response(new ProblemException.Answer(401, "token-required", "Send a token of POST /api/guests as Authorization: Bearer.",
                List.of(), Map.of("WWW-Authenticate", "Bearer")), null);
    }

    @ServerExceptionMapper
    Response forbidden(ForbiddenException refused) {
        return response(new ProblemException.Answer(403, "forbidden", "This is not for you.", List.of(), Map.of()), null);
    }

    @ServerExceptionMapper
    Response failed(Throwable failure) {
        var traceId = UUID.randomUUID().toString();
        LOG.errorf(failure, "Request failed, trace %s", traceId);
        return response(new ProblemException.Answer(500, "failure", "Something broke on our side. It has been written down.",
                List.of(), Map.of()), traceId);
    }

    private static Response unreadable(JacksonException json) {
        if (!(json instanceof MismatchedInputException mismatch) || mismatch.getPath().isEmpty()) {
            return response(new ProblemException.Answer(400, "unreadable", "The body is not JSON of the expected shape.", List.of(), Map.of()), null);
        }
        var error = Refusals.error(pointer(mismatch.getPath()), "wrong-type", "This is not of the expected type, or not expected here.", null);
        return response(new ProblemException.Answer(422, "invalid", "The request is not as it should be.", List.of(error), Map.of()), null);
    }

    private static String pointer(List<JsonMappingException.Reference> path) {
        var pointer = JsonPointer.empty();
        for (var step : path) {
            pointer = step.getFieldName() == null ? pointer.appendIndex(step.getIndex()) : pointer.appendProperty(step.getFieldName());
        }
        return pointer.toString();
    }

    /// In a body by JSON Pointer; in the address by the name of the parameter, as `?limit`.
    private static ProblemException.Error error(ConstraintViolation<?> violation, boolean inBody) {
        var pointer = pointer(violation.getPropertyPath());
        var constraint = violation.getConstraintDescriptor().getAnnotation().annotationType().getSimpleName();
        return new ProblemException.Error(inBody ? "#" + pointer : "?" + pointer.replace("/", ""), code(constraint), violation.getMessage(), null);
    }

    /// The path without method and body parameter; a parameter of its own stands alone, without a slash.
    private static String pointer(Path path) {
        var steps = StreamSupport.stream(path.spliterator(), false).filter(n -> n.getKind() != ElementKind.METHOD).toList();
        if (steps.size() == 1) return steps.getFirst().getName();
        var pointer = new ArrayList<String>();
        for (var step : steps.subList(1, steps.size())) {
            if (step.getIndex() != null) pointer.add(step.getIndex().toString());
            if (step.getKey() != null) pointer.add(escaped(step.getKey().toString()));
            if (step.getKind() == ElementKind.PROPERTY || step.getKind() == ElementKind.BEAN) pointer.add(escaped(step.getName()));
        }
        return "/" + String.join("/", pointer);
    }

    private static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }

    private static Response response(ProblemException.Answer answer, String traceId) {
        var status = Response.Status.fromStatusCode(answer.status());
        var title = status == null ? "Unprocessable Content" : status.getReasonPhrase();
        var response = Response.status(answer.status()).type("application/problem+json")
                .entity(new Body(type(answer.code()), title, answer.status(), answer.detail(), answer.errors(), traceId));
        answer.headers().forEach(response::header);
        return response.build();
    }

    private static String type(String code) {
        return "/problems/" + code;
    }

    private static String code(String words) {
        return words.replaceAll("([a-z])([A-Z])", "$1-$2").replaceAll("[^A-Za-z]+", "-").toLowerCase(Locale.ROOT);
    }
}
