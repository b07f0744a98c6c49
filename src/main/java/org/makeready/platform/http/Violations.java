package org.makeready.platform.http;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.lang.reflect.AnnotatedElement;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/// Reports broken constraints in the caller's terms: `#/lines/0/quantity` in a body, `?limit` in a query.
final class Violations {
    private Violations() {}

    /// 422 when something in a body is wrong, 400 when only parameters are, or the whole body is missing.
    static ProblemException.ProblemDetails problem(Set<ConstraintViolation<?>> violations) {
        var errors = violations.stream()
                .map(Violations::error)
                .sorted(Comparator.comparing(ProblemException.ProblemError::pointer)
                        .thenComparing(ProblemException.ProblemError::code))
                .toList();
        boolean body = errors.stream().anyMatch(error -> error.pointer().startsWith("#/"));
        return new ProblemException.ProblemDetails(
                body ? 422 : 400, "invalid", "The request is invalid.", errors, Map.of());
    }

    /// A mistake of the server, not of the caller.
    static boolean isServerFault(Set<ConstraintViolation<?>> violations) {
        return violations.stream()
                .flatMap(violation -> steps(violation.getPropertyPath()))
                .anyMatch(step -> step.getKind() == ElementKind.RETURN_VALUE);
    }

    private static ProblemException.ProblemError error(ConstraintViolation<?> violation) {
        var constraint = violation
                .getConstraintDescriptor()
                .getAnnotation()
                .annotationType()
                .getSimpleName();
        return new ProblemException.ProblemError(
                pointer(violation), code(constraint), sentence(violation.getMessage()), null);
    }

    private static String pointer(ConstraintViolation<?> violation) {
        return parameter(violation)
                .or(() -> beanParameter(violation))
                .orElseGet(() -> "#" + inBody(violation.getPropertyPath()));
    }

    /// A parameter of the method itself.
    private static Optional<String> parameter(ConstraintViolation<?> violation) {
        var steps = steps(violation.getPropertyPath()).toList();
        if (steps.size() < 2 || steps.get(1).getKind() != ElementKind.PARAMETER) return Optional.empty();
        var method = steps.getFirst().as(Path.MethodNode.class);
        int index = steps.get(1).as(Path.ParameterNode.class).getParameterIndex();
        return methods(violation.getRootBeanClass())
                .filter(m -> m.getName().equals(method.getName())
                        && Arrays.equals(
                                m.getParameterTypes(),
                                method.getParameterTypes().toArray()))
                .flatMap(m -> named(m.getParameters()[index]).stream())
                .findFirst();
    }

    /// A component of a record that gathers parameters (`@BeanParam`), or an element of one that may be given several
    /// times.
    private static Optional<String> beanParameter(ConstraintViolation<?> violation) {
        var bean = violation.getLeafBean();
        var name = steps(violation.getPropertyPath())
                .filter(step -> step.getKind() == ElementKind.PROPERTY)
                .reduce((_, last) -> last)
                .map(Path.Node::getName)
                .orElse("");
        if (bean == null) return Optional.empty();
        return Arrays.stream(bean.getClass().getDeclaredFields())
                .filter(field -> field.getName().equals(name))
                .flatMap(field -> named(field).stream())
                .findFirst();
    }

    private static Optional<String> named(AnnotatedElement element) {
        if (element.isAnnotationPresent(QueryParam.class))
            return Optional.of("?" + element.getAnnotation(QueryParam.class).value());
        if (element.isAnnotationPresent(HeaderParam.class))
            return Optional.of(element.getAnnotation(HeaderParam.class).value());
        return Optional.ofNullable(element.getAnnotation(PathParam.class)).map(PathParam::value);
    }

    private static Stream<java.lang.reflect.Method> methods(Class<?> type) {
        return Stream.<Class<?>>iterate(type, c -> c != null, Class::getSuperclass)
                .flatMap(c -> Arrays.stream(c.getDeclaredMethods()));
    }

    private static Stream<Path.Node> steps(Path path) {
        return StreamSupport.stream(path.spliterator(), false);
    }

    private static String inBody(Path path) {
        var pointer = new StringBuilder();
        steps(path)
                .filter(step -> step.getKind() != ElementKind.METHOD && step.getKind() != ElementKind.PARAMETER)
                .forEach(step -> {
                    if (step.getIndex() != null) pointer.append('/').append(step.getIndex());
                    if (step.getKey() != null)
                        pointer.append('/').append(escaped(step.getKey().toString()));
                    if (step.getKind() == ElementKind.PROPERTY)
                        pointer.append('/').append(escaped(step.getName()));
                });
        return pointer.toString();
    }

    private static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }

    private static String sentence(String message) {
        var text = message.substring(0, 1).toUpperCase(Locale.ROOT) + message.substring(1);
        return text.endsWith(".") ? text : text + ".";
    }

    private static String code(String constraint) {
        return constraint.replaceAll("([a-z])([A-Z])", "$1-$2").toLowerCase(Locale.ROOT);
    }
}
