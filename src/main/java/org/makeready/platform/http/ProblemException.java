package org.makeready.platform.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// A request that is refused, told the way of RFC 9457.
public final class ProblemException extends RuntimeException {
    private final transient ProblemDetails answer;

    /// One thing that is wrong, at a JSON Pointer into the request, and ready ways out, where there are any.
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    @Schema(name = "ProblemError")
    public record ProblemError(
            @Schema(examples = "#/lines/0/quantity") String pointer,
            String code,
            String detail,
            String hint,

            @Schema(description = "Best first; any one of them makes this go away. Absent when there is none")
            List<SuggestedFix> repairs) {
        public ProblemError(String pointer, String code, String detail, String hint) {
            this(pointer, code, detail, hint, List.of());
        }
    }

    /// A way out: lay `choices` (by section, such as `texts`, then by slot) over those that were sent.
    @Schema(name = "ProblemRepair")
    public record SuggestedFix(
            @Schema(examples = "Set it in Oswald Bold") String label, Map<String, Map<String, Object>> choices) {}

    /// Status, stable name, words for people, details, and headers that go with them.
    public record ProblemDetails(
            int status, String code, String detail, List<ProblemError> errors, Map<String, String> headers) {}

    public ProblemException(int status, String code, String detail) {
        this(new ProblemDetails(status, code, detail, List.of(), Map.of()));
    }

    public ProblemException(ProblemDetails answer) {
        super(answer.detail());
        this.answer = answer;
    }

    /// Whether the same request may do better in a moment.
    public boolean retryable() {
        return answer.status() == 503;
    }

    ProblemDetails details() {
        return answer;
    }
}
