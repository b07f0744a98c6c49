package org.makeready.platform.http;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.UriInfo;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/// Refuses query parameters the resource does not know: a misspelt filter would otherwise find everything. And booleans
/// that are neither true nor false: `dryRun=yes` would be a false, and the upload would be stored.
class QueryParameters {
    private static final Set<String> BOOLEANS = Set.of("true", "false");
    private final Map<Method, SortedMap<String, Class<?>>> declared = new ConcurrentHashMap<>();

    @ServerRequestFilter
    void check(ResourceInfo matched, UriInfo uri) {
        var given = uri.getQueryParameters();
        if (given.isEmpty()) return;
        var known = declared.computeIfAbsent(matched.getResourceMethod(), QueryParameters::declared);
        var unknown = given.keySet().stream()
                .filter(name -> !known.containsKey(name))
                .sorted()
                .toList();
        if (!unknown.isEmpty()) throw unknownParameters(unknown, known.keySet());
        var noBooleans = given.entrySet().stream()
                .filter(parameter -> isBoolean(known.get(parameter.getKey())))
                .filter(parameter -> !BOOLEANS.containsAll(parameter.getValue()))
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
        if (!noBooleans.isEmpty()) throw wrongBooleans(noBooleans);
    }

    private static boolean isBoolean(Class<?> type) {
        return type == boolean.class || type == Boolean.class;
    }

    private static ProblemException wrongBooleans(List<String> names) {
        return refusal(
                "A parameter has an invalid value.",
                names.stream()
                        .map(name -> new ProblemException.ProblemError(
                                "?" + name,
                                "wrong-type",
                                "This value has the wrong type or format.",
                                "Send true or false."))
                        .toList());
    }

    private static ProblemException unknownParameters(List<String> unknown, Collection<String> known) {
        var hint = known.isEmpty()
                ? "No query parameters are allowed here."
                : "Allowed parameters: " + String.join(", ", known) + ".";
        return refusal(
                "The request has an unknown parameter.",
                unknown.stream()
                        .map(name -> new ProblemException.ProblemError(
                                "?" + name, "unknown-parameter", "Unknown parameter \"%s\".".formatted(name), hint))
                        .toList());
    }

    private static ProblemException refusal(String detail, List<ProblemException.ProblemError> errors) {
        return new ProblemException(
                new ProblemException.ProblemDetails(400, "bad-parameter", detail, errors, Map.of()));
    }

    private static SortedMap<String, Class<?>> declared(Method method) {
        var declared = new TreeMap<String, Class<?>>();
        for (var parameter : method.getParameters()) {
            if (parameter.isAnnotationPresent(BeanParam.class)) {
                for (var field : parameter.getType().getDeclaredFields()) add(declared, field, field.getType());
            } else {
                add(declared, parameter, parameter.getType());
            }
        }
        return declared;
    }

    private static void add(Map<String, Class<?>> declared, AnnotatedElement element, Class<?> type) {
        var parameter = element.getAnnotation(QueryParam.class);
        if (parameter != null) declared.put(parameter.value(), type);
    }
}
