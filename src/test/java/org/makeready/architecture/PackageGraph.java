package org.makeready.architecture;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/// Which package knows which.
record PackageGraph(SortedMap<String, SortedSet<String>> knows) {
    /// The packages of these classes; `part` gives the node a package belongs to.
    static PackageGraph of(Collection<CompiledClass> classes, UnaryOperator<String> part) {
        var knows = new TreeMap<String, SortedSet<String>>();
        classes.forEach(c -> knows.put(part.apply(c.packageName()), new TreeSet<>()));
        for (var known : classes) {
            var from = part.apply(known.packageName());
            known.classes().stream()
                    .filter(name -> name.contains("."))
                    .map(name -> part.apply(CompiledClass.packageOf(name)))
                    .filter(to -> !to.equals(from) && knows.containsKey(to))
                    .forEach(knows.get(from)::add);
        }
        return new PackageGraph(knows);
    }

    /// Every package that comes back to itself, with the way it takes: `a → b → a`.
    List<String> cycles() {
        return knows.keySet().stream()
                .flatMap(start -> way(start, start, new TreeSet<>()))
                .map(way -> String.join(" → ", way))
                .toList();
    }

    private Stream<List<String>> way(String from, String goal, Set<String> seen) {
        for (var next : knows.getOrDefault(from, new TreeSet<>())) {
            if (next.equals(goal)) return Stream.of(List.of(from, goal));
            if (!seen.add(next)) continue;
            var rest = way(next, goal, seen).findFirst();
            if (rest.isPresent()) {
                var whole = new ArrayList<>(List.of(from));
                whole.addAll(rest.get());
                return Stream.of(whole);
            }
        }
        return Stream.empty();
    }
}
