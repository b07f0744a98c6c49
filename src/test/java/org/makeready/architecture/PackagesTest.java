package org.makeready.architecture;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/// How the packages of the product are cut: small, each with a word on what it is for, without cycles, and features
/// depending on each other only as listed here.
class PackagesTest {
    private static final Path SOURCES = Path.of("src/main/java");
    private static final int LARGEST = 20;

    /// Packages that may be larger, with the reason. A new entry says why the package cannot be cut.
    private static final Map<String, String> LARGER = Map.of();

    /// What each part of the product may use. `press` stands below all and is left out; so are a part's own packages.
    private static final Map<String, Set<String>> USES = Map.ofEntries(
            uses("platform"),
            uses("account", "platform"),
            uses("choices", "platform"),
            uses("pictures", "account", "platform"),
            uses("catalog", "account", "platform"),
            uses("drawing", "account", "catalog", "choices", "pictures", "platform"),
            uses("designs", "account", "catalog", "choices", "drawing", "pictures", "platform"),
            uses("batches", "account", "catalog", "choices", "drawing", "pictures", "platform"),
            uses("ordering", "account", "batches", "catalog", "choices", "designs", "drawing", "pictures", "platform"),
            uses("shops", "account", "catalog", "platform"),
            uses("webhooks", "account", "platform"),
            uses("preflight", "account", "catalog", "platform"),
            uses("jobs", "account", "catalog", "drawing", "ordering", "platform", "shops", "webhooks"),
            uses("sheets", "account", "drawing", "jobs", "platform", "shops"),
            uses("reading", "catalog", "platform"),
            uses("versions", "account", "catalog", "platform", "reading"),
            uses("uploads", "account", "catalog", "platform", "reading", "versions"),
            uses("certificates", "account", "catalog", "drawing", "platform", "reading", "versions"),
            uses("impact", "account", "catalog", "designs", "drawing", "platform"),
            uses("tools"));

    private static Map.Entry<String, Set<String>> uses(String part, String... others) {
        return Map.entry(part, Set.of(others));
    }

    @Test
    void a_package_has_at_most_twenty_files() throws IOException {
        var larger = new TreeMap<String, Integer>();
        files().forEach((packageName, files) -> {
            if (files.size() > LARGEST) larger.put(packageName, files.size());
        });
        assertEquals(LARGER.keySet(), larger.keySet(), larger.toString());
    }

    @Test
    void every_package_says_what_it_is_for() throws IOException {
        var silent = files().keySet().stream()
                .filter(name -> !Files.exists(SOURCES.resolve(name.replace('.', '/'), "package-info.java")))
                .toList();
        assertEquals(List.of(), silent);
    }

    @Test
    void packages_have_no_cycles() {
        assertEquals(
                List.of(),
                PackageGraph.of(MainClasses.ALL, UnaryOperator.identity()).cycles());
    }

    @Test
    void features_have_no_cycles() {
        assertEquals(List.of(), features().cycles());
    }

    @Test
    void features_use_only_what_is_listed() {
        var known = features().knows();
        assertEquals(new TreeSet<>(USES.keySet()), new TreeSet<>(known.keySet()));
        var unlisted = new TreeMap<String, SortedSet<String>>();
        known.forEach((part, used) -> {
            var others = new TreeSet<>(used);
            others.removeAll(USES.get(part));
            if (!others.isEmpty()) unlisted.put(part, others);
        });
        assertEquals(Map.of(), unlisted);
    }

    /// A name that means two things makes both harder to find.
    @Test
    void no_two_classes_share_a_name() throws IOException {
        var same = files().entrySet().stream()
                .flatMap(e -> e.getValue().stream().map(file -> Map.entry(file, e.getKey())))
                .collect(groupingBy(Map.Entry::getKey, TreeMap::new, mapping(Map.Entry::getValue, toList())))
                .entrySet()
                .stream()
                .filter(e -> e.getValue().size() > 1)
                .toList();
        assertEquals(List.of(), same);
    }

    @Test
    void the_program_for_print_shops_knows_the_product_by_http_only() {
        var used = MainClasses.within(MainClasses.ROOT + ".tools.pull").stream()
                .flatMap(c -> c.classes().stream())
                .filter(name -> name.startsWith(MainClasses.ROOT + "."))
                .filter(name -> !name.contains(".tools.pull.") && !name.contains(".tools.command."))
                .toList();
        assertEquals(List.of(), used);
    }

    @Test
    void a_cycle_is_found() {
        var knows = new TreeMap<>(Map.of("a", sorted("b"), "b", sorted("c", "d"), "c", sorted(), "d", sorted("a")));
        assertEquals(List.of("a → b → d → a", "b → d → a → b", "d → a → b → d"), new PackageGraph(knows).cycles());
    }

    private static SortedSet<String> sorted(String... names) {
        return new TreeSet<>(Set.of(names));
    }

    private static PackageGraph features() {
        var classes = MainClasses.ALL.stream()
                .filter(c -> !c.packageName().startsWith(MainClasses.ROOT + ".press"))
                .toList();
        return PackageGraph.of(classes, PackagesTest::feature);
    }

    /// The folder right below the root a package belongs to.
    private static String feature(String packageName) {
        return packageName.startsWith(MainClasses.ROOT + ".")
                ? packageName.substring(MainClasses.ROOT.length() + 1).split("\\.")[0]
                : packageName;
    }

    /// The source files of each package, without `package-info.java`.
    private static TreeMap<String, List<String>> files() throws IOException {
        try (var walked = Files.walk(SOURCES)) {
            return walked.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> !file.endsWith("package-info.java"))
                    .collect(groupingBy(
                            file -> SOURCES.relativize(file.getParent())
                                    .toString()
                                    .replace('/', '.'),
                            TreeMap::new,
                            mapping(file -> file.getFileName().toString(), toList())));
        }
    }
}
