package org.makeready.platform.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.vertx.core.Future;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.JsonObject;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// What RFC 9457 calls problem details, as it goes over the wire.
@Schema(name = "Problem")
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record ProblemBody(
        @Schema(examples = "/problems/invalid", description = "The type of problem; the URL of a page that explains it")
        String type,

        @Schema(examples = "The request is invalid") String title,

        @Schema(examples = "422") int status,
        String detail,
        List<ProblemException.ProblemError> errors,

        @Schema(description = "With status 500: quote this trace id to support")
        String traceId) {
    static final String MEDIA_TYPE = "application/problem+json";

    static ProblemBody of(ProblemException.ProblemDetails answer, String traceId) {
        return new ProblemBody(
                ProblemTypes.uri(answer.code()),
                ProblemTypes.ALL.title(answer.code()),
                answer.status(),
                answer.detail(),
                answer.errors(),
                traceId);
    }

    static Response response(ProblemException.ProblemDetails answer) {
        return response(answer, null);
    }

    static Response response(ProblemException.ProblemDetails answer, String traceId) {
        var response = Response.status(answer.status()).type(MEDIA_TYPE).entity(of(answer, traceId));
        answer.headers().forEach(response::header);
        return response.build();
    }

    /// For what is refused before it comes to any resource.
    static Future<Void> send(HttpServerResponse response, ProblemException.ProblemDetails answer) {
        answer.headers().forEach(response::putHeader);
        return response.setStatusCode(answer.status())
                .putHeader("Content-Type", MEDIA_TYPE)
                .end(new JsonObject()
                        .put("type", ProblemTypes.uri(answer.code()))
                        .put("title", ProblemTypes.ALL.title(answer.code()))
                        .put("status", answer.status())
                        .put("detail", answer.detail())
                        .toBuffer());
    }
}
