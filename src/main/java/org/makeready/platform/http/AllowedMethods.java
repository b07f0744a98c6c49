package org.makeready.platform.http;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Singleton;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Which methods a path has, for the header `Allow`: a 405 must carry it (RFC 9110, 15.5.6), and Quarkus leaves it out.
@Singleton
class AllowedMethods {
    private static final Pattern VARIABLE = Pattern.compile("\\{[^:{}]+(?::((?:[^{}]|\\{[^{}]*})+))?}");

    private final List<Operation> calls;

    private record Operation(Pattern path, String method) {}

    AllowedMethods(BeanManager beans) {
        calls = beans.getBeans(Object.class, Any.Literal.INSTANCE).stream()
                .map(bean -> bean.getBeanClass())
                .filter(type -> type.isAnnotationPresent(Path.class))
                .distinct()
                .flatMap(AllowedMethods::operations)
                .toList();
    }

    String forPath(String path) {
        var methods = calls.stream()
                .filter(call -> call.path().matcher(path).matches())
                .map(Operation::method)
                .collect(Collectors.toCollection(TreeSet::new));
        if (methods.contains("GET")) methods.add("HEAD");
        methods.add("OPTIONS");
        return String.join(", ", methods);
    }

    private static Stream<Operation> operations(Class<?> resource) {
        return Arrays.stream(resource.getMethods())
                .flatMap(method -> verb(method).stream().map(verb -> new Operation(pattern(resource, method), verb)));
    }

    private static Optional<String> verb(Method method) {
        return Arrays.stream(method.getAnnotations())
                .map(a -> a.annotationType().getAnnotation(HttpMethod.class))
                .filter(verb -> verb != null)
                .map(HttpMethod::value)
                .findFirst();
    }

    private static Pattern pattern(Class<?> resource, Method method) {
        var template = (resource.getAnnotation(Path.class).value() + "/"
                        + Optional.ofNullable(method.getAnnotation(Path.class))
                                .map(Path::value)
                                .orElse(""))
                .replaceAll("/+", "/")
                .replaceAll("^/|/$", "");
        var path = new StringBuilder("/*");
        var variable = VARIABLE.matcher(template);
        int end = 0;
        for (; variable.find(); end = variable.end()) {
            path.append(Pattern.quote(template.substring(end, variable.start())));
            path.append(
                    variable.group(1) == null
                            ? "[^/]+"
                            : "(?:" + variable.group(1).strip() + ")");
        }
        return Pattern.compile(path + Pattern.quote(template.substring(end)) + "/?");
    }
}
