package org.makeready.platform.http;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.math.BigInteger;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// Reports what is wrong with a JSON body in the caller's terms: places and fields, never Java classes.
final class JsonProblems {
    private static final Set<Class<?>> WHOLE =
            Set.of(int.class, Integer.class, long.class, Long.class, BigInteger.class);

    private JsonProblems() {}

    /// 400 with line and column where the body is no JSON; 422 with a pointer where it is, but not of the expected
    /// shape.
    static ProblemException.ProblemDetails problem(JacksonException mistake) {
        return mistake instanceof JsonMappingException mapping
                        && !mapping.getPath().isEmpty()
                        && !(mapping.getCause() instanceof JacksonException)
                ? wrongShape(mapping)
                : malformed(mistake);
    }

    private static ProblemException.ProblemDetails malformed(JacksonException mistake) {
        var at = mistake.getLocation();
        var place = at == null || at.getLineNr() < 1
                ? ""
                : ", in line %d, column %d".formatted(at.getLineNr(), at.getColumnNr());
        return new ProblemException.ProblemDetails(
                400,
                "malformed-json",
                "The body is not valid JSON of the expected structure" + place + ".",
                List.of(),
                Map.of());
    }

    private static ProblemException.ProblemDetails wrongShape(JsonMappingException mistake) {
        return new ProblemException.ProblemDetails(
                422, "invalid", "The request is invalid.", List.of(error(mistake)), Map.of());
    }

    private static ProblemException.ProblemError error(JsonMappingException mistake) {
        var pointer = pointer(mistake.getPath());
        return switch (mistake) {
            case UnrecognizedPropertyException unknown ->
                Refusals.error(
                        pointer,
                        "unknown-field",
                        "Unknown field \"%s\".".formatted(unknown.getPropertyName()),
                        known(unknown));
            case InvalidFormatException format
            when format.getTargetType() != null && format.getTargetType().isEnum() ->
                Refusals.error(pointer, "unknown-value", "This value is not allowed.", oneOf(format.getTargetType()));
            case MismatchedInputException mismatch ->
                Refusals.error(
                        pointer, "wrong-type", "This value has the wrong type.", expected(mismatch.getTargetType()));
            default -> Refusals.error(pointer, "invalid-value", "This value is invalid.", null);
        };
    }

    private static String known(UnrecognizedPropertyException unknown) {
        var names = unknown.getKnownPropertyIds();
        return names == null || names.isEmpty()
                ? null
                : names.stream()
                        .map(Object::toString)
                        .sorted()
                        .collect(Collectors.joining(", ", "Allowed fields: ", "."));
    }

    private static String oneOf(Class<?> type) {
        return Arrays.stream(type.getEnumConstants())
                .map(value -> value.toString().toLowerCase(java.util.Locale.ROOT))
                .collect(Collectors.joining(", ", "Send one of: ", "."));
    }

    private static String expected(Class<?> type) {
        if (type == null) return null;
        if (CharSequence.class.isAssignableFrom(type)) return "Send a string.";
        if (Boolean.class.equals(type) || boolean.class.equals(type)) return "Send true or false.";
        if (WHOLE.contains(type)) return "Send a whole number.";
        if (Instant.class.equals(type)) return "Send a date and time such as 2026-05-04T12:00:00Z.";
        if (Number.class.isAssignableFrom(type) || type.isPrimitive()) return "Send a number.";
        if (Iterable.class.isAssignableFrom(type) || type.isArray()) return "Send a list.";
        return Map.class.isAssignableFrom(type) || type.isRecord() ? "Send an object." : null;
    }

    private static String pointer(List<JsonMappingException.Reference> path) {
        var pointer = JsonPointer.empty();
        for (var step : path) {
            pointer = step.getFieldName() == null
                    ? pointer.appendIndex(step.getIndex())
                    : pointer.appendProperty(step.getFieldName());
        }
        return pointer.toString();
    }
}
