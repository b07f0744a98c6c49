package org.makeready.platform.http;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.NotAllowedException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.makeready.platform.Ids;

/// Answers every error the same way: RFC 9457, `application/problem+json`.
class ProblemMappers {
    private static final Logger LOG = Logger.getLogger("org.makeready.http");

    private final AllowedMethods allowed;
    private final CurrentVertxRequest request;

    ProblemMappers(AllowedMethods allowed, CurrentVertxRequest request) {
        this.allowed = allowed;
        this.request = request;
    }

    @ServerExceptionMapper
    Response refused(ProblemException problem) {
        return ProblemBody.response(problem.details());
    }

    @ServerExceptionMapper
    Response invalid(ConstraintViolationException invalid) {
        var violations = invalid.getConstraintViolations();
        return Violations.isServerFault(violations)
                ? failed(invalid)
                : ProblemBody.response(Violations.problem(violations));
    }

    @ServerExceptionMapper
    Response unreadable(MismatchedInputException mismatch) {
        return ProblemBody.response(JsonProblems.problem(mismatch));
    }

    /// Has a mapper of its own so that Quarkus asks it for unknown paths too, which otherwise get an HTML page.
    @ServerExceptionMapper
    Response notFound(NotFoundException missing, UriInfo asked) {
        return HttpProblems.unreadableParameter(missing, asked)
                .map(ProblemBody::response)
                .orElseGet(() -> http(missing));
    }

    @ServerExceptionMapper
    Response notAllowed(NotAllowedException refused, UriInfo asked) {
        var problem = HttpProblems.problem(refused.getResponse().getStatusInfo());
        return Response.fromResponse(ProblemBody.response(problem))
                .header(HttpHeaders.ALLOW, allowed.forPath(asked.getPath()))
                .build();
    }

    @ServerExceptionMapper
    Response http(WebApplicationException exception) {
        if (exception.getCause() instanceof JacksonException unreadable)
            return ProblemBody.response(JsonProblems.problem(unreadable));
        var answered = exception.getResponse();
        if (answered.getStatus() < 400) return answered;
        if (answered.getStatus() >= 500) return failed(exception);
        var problem = HttpProblems.problem(answered.getStatusInfo());
        return Response.fromResponse(answered)
                .type(ProblemBody.MEDIA_TYPE)
                .entity(ProblemBody.of(problem, null))
                .build();
    }

    @ServerExceptionMapper({UnauthorizedException.class, AuthenticationFailedException.class})
    Response unauthenticated(SecurityException refused) {
        return ProblemBody.response(new ProblemException.ProblemDetails(
                401,
                "token-required",
                "Send a token from POST /api/guests, or your API key, as Authorization: Bearer.",
                List.of(),
                Map.of("WWW-Authenticate", "Bearer")));
    }

    @ServerExceptionMapper
    Response forbidden(ForbiddenException refused) {
        return ProblemBody.response(new ProblemException.ProblemDetails(
                403, "forbidden", "You do not have permission.", List.of(), Map.of()));
    }

    @ServerExceptionMapper
    Response failed(Throwable failure) {
        if (connectionAborted(failure)) {
            LOG.debug("The client closed the connection", failure);
            return ProblemBody.response(HttpProblems.problem(Response.Status.BAD_REQUEST));
        }
        var traceId = Ids.trace();
        LOG.errorf(failure, "Request failed, trace id %s", traceId);
        return ProblemBody.response(
                new ProblemException.ProblemDetails(
                        500, "failure", "Internal error. Quote this trace id to support.", List.of(), Map.of()),
                traceId);
    }

    /// Whether the client is gone: then nothing failed here. That a request will never be complete may
    /// be reported before its connection is known to be closed.
    private boolean connectionAborted(Throwable failure) {
        var asked = request.getCurrent();
        return asked != null
                && (asked.response().closed()
                        || failure instanceof IOException && !asked.request().isEnded());
    }
}
