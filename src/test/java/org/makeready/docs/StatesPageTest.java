package org.makeready.docs;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.mapping;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The pictures of docs/states.md are the transitions of the code. `-Dgolden=write` writes them anew. The enums are
/// private to their packages, so they are read by reflection.
class StatesPageTest {
    private static final Path PAGE = Path.of("docs", "states.md");
    private static final String END = "<!-- end -->";

    private static final States VERSION = new States("org.makeready.versions.VersionState", "Transition");
    private static final States ORDER = new States("org.makeready.ordering.OrderState", "OrderStep");
    private static final States JOB = new States("org.makeready.jobs.JobState", "JobStep");

    private record Arrow(Object from, Object to, String label) {}

    /// An enum of states with a nested enum of steps and a method `after(step)`.
    private record States(Class<?> states, Class<?> steps) {
        States(String name, String steps) {
            this(load(name), load(name + "$" + steps));
        }

        List<?> all() {
            return List.of(states.getEnumConstants());
        }

        List<Arrow> arrows() {
            return all().stream()
                    .flatMap(from -> Stream.of(steps.getEnumConstants())
                            .flatMap(step -> ((Optional<?>) call(from, "after", steps, step))
                                    .map(to -> new Arrow(from, to, word(step))).stream()))
                    .toList();
        }
    }

    @Test
    void diagrams_show_the_transitions_of_the_code() throws Exception {
        var page = Files.readString(PAGE);
        var written = page;
        written = replaced(written, "version", diagram(VERSION.all(), VERSION.arrows()));
        written = replaced(written, "order", diagram(statesOf(ORDER, ORDER.arrows()), ORDER.arrows()));
        written = replaced(written, "lines", diagram(statesOf(ORDER, movedByJobs()), movedByJobs()));
        written = replaced(written, "job", diagram(JOB.all(), JOB.arrows()));
        written = replaced(written, "stages", stages());
        if ("write".equals(System.getProperty("golden"))) Files.writeString(PAGE, written);
        else assertEquals(written, page);
    }

    /// How one step of one job can change the state of an approved order, whatever its other lines are doing.
    private static List<Arrow> movedByJobs() {
        var moved = new ArrayList<Arrow>();
        for (var arrow : JOB.arrows()) {
            for (var others : subsets(List.of(stage(arrow.from()).getClass().getEnumConstants()))) {
                var before = orderOf(others, stage(arrow.from()));
                var after = orderOf(others, stage(arrow.to()));
                var change = new Arrow(before, after, "");
                if (before != after && !moved.contains(change)) moved.add(change);
            }
        }
        assertTrue(moved.size() > 5, moved.toString());
        return ORDER.all().stream()
                .flatMap(from -> moved.stream().filter(arrow -> arrow.from() == from))
                .toList();
    }

    private static Object orderOf(List<Object> others, Object one) {
        var lines = new ArrayList<>(others);
        lines.add(one);
        return call(ORDER.states(), "of", Collection.class, lines);
    }

    private static Object stage(Object job) {
        return call(job, "stage");
    }

    private static List<List<Object>> subsets(List<Object> all) {
        var subsets = new ArrayList<List<Object>>();
        for (int set = 0; set < 1 << all.size(); set++) {
            var some = new ArrayList<>();
            for (int i = 0; i < all.size(); i++) if ((set >> i & 1) == 1) some.add(all.get(i));
            subsets.add(some);
        }
        return subsets;
    }

    private static String stages() {
        return JOB.all().stream()
                .collect(groupingBy(
                        StatesPageTest::stage,
                        LinkedHashMap::new,
                        mapping(state -> "`" + word(state) + "`", joining(", "))))
                .entrySet()
                .stream()
                .map(row -> "| %s | %s |\n".formatted(row.getValue(), word(row.getKey())))
                .collect(joining());
    }

    private static List<?> statesOf(States enums, List<Arrow> arrows) {
        return enums.all().stream()
                .filter(state -> arrows.stream().anyMatch(arrow -> arrow.from() == state || arrow.to() == state))
                .toList();
    }

    /// In Mermaid, whose names of states may hold no dashes.
    private static String diagram(List<?> states, List<Arrow> arrows) {
        var lines = new ArrayList<String>();
        states.stream()
                .filter(state -> word(state).contains("-"))
                .forEach(state -> lines.add("state \"%s\" as %s".formatted(word(state), id(state))));
        lines.add("[*] --> " + id(states.getFirst()));
        arrows.stream()
                .collect(groupingBy(
                        arrow -> id(arrow.from()) + " --> " + id(arrow.to()),
                        LinkedHashMap::new,
                        mapping(Arrow::label, joining(", "))))
                .forEach((arrow, labels) -> lines.add(labels.isEmpty() ? arrow : arrow + " : " + labels));
        return lines.stream()
                .map(line -> "    " + line + "\n")
                .collect(joining("", "```mermaid\nstateDiagram-v2\n", "```\n"));
    }

    private static String replaced(String page, String part, String text) {
        var begin = "<!-- " + part + " -->\n";
        int from = page.indexOf(begin) + begin.length();
        return page.substring(0, from) + text + page.substring(page.indexOf(END, from));
    }

    private static String word(Object constant) {
        return ((Enum<?>) constant).name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String id(Object state) {
        return ((Enum<?>) state).name().toLowerCase(Locale.ROOT);
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Object call(Object on, String method) {
        return call(on, method, new Class<?>[0], new Object[0]);
    }

    private static Object call(Object on, String method, Class<?> type, Object argument) {
        return call(on, method, new Class<?>[] {type}, new Object[] {argument});
    }

    /// @param on a constant, or the enum itself for a static method
    private static Object call(Object on, String method, Class<?>[] types, Object[] arguments) {
        try {
            var owner = on instanceof Enum<?> constant ? constant.getDeclaringClass() : (Class<?>) on;
            var called = owner.getDeclaredMethod(method, types);
            called.setAccessible(true);
            return called.invoke(on, arguments);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
