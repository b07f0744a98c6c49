package org.makeready.platform.http;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.UriInfo;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/// Refuses query parameters the resource does not know: a misspelt filter would otherwise find everything.
class QueryParameters {
    private final Map<Method, SortedSet<String>> declared = new ConcurrentHashMap<>();

    @ServerRequestFilter
    void refuseUnknown(ResourceInfo matched, UriInfo asked) {
        var given = asked.getQueryParameters().keySet();
        if (given.isEmpty()) return;
        var known = declared.computeIfAbsent(matched.getResourceMethod(), QueryParameters::declared);
        var unknown =
                given.stream().filter(name -> !known.contains(name)).sorted().toList();
        if (!unknown.isEmpty()) throw refusal(unknown, known);
    }

    private static ProblemException refusal(List<String> unknown, SortedSet<String> known) {
        var hint = known.isEmpty()
                ? "No query parameters are allowed here."
                : "Allowed parameters: " + String.join(", ", known) + ".";
        var errors = unknown.stream()
                .map(name -> new ProblemException.ProblemError(
                        "?" + name, "unknown-parameter", "Unknown parameter \"%s\".".formatted(name), hint))
                .toList();
        return new ProblemException(new ProblemException.ProblemDetails(
                400, "bad-parameter", "The request has an unknown parameter.", errors, Map.of()));
    }

    private static SortedSet<String> declared(Method method) {
        return Arrays.stream(method.getParameters())
                .flatMap(QueryParameters::names)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<String> names(Parameter parameter) {
        return parameter.isAnnotationPresent(BeanParam.class)
                ? Arrays.stream(parameter.getType().getDeclaredFields()).flatMap(QueryParameters::name)
                : name(parameter);
    }

    private static Stream<String> name(AnnotatedElement element) {
        return Stream.ofNullable(element.getAnnotation(QueryParam.class)).map(QueryParam::value);
    }
}
