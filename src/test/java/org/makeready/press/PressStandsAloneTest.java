package org.makeready.press;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/// The press knows nobody: no framework, no clock, no chance, no files, no network. Features know the press.
class PressStandsAloneTest {
    private static final String ROOT = "org.makeready.";
    private static final Path CLASSES = Path.of("target/classes/org/makeready");
    private static final Set<String> FEATURES = Set.of(
            "account",
            "studio",
            "ordering",
            "catalog",
            "pictures",
            "platform",
            "production",
            "pull",
            "batches",
            "merchandising",
            "lint");

    private final List<CompiledClass> all = CompiledClass.under(CLASSES);
    private final List<CompiledClass> press =
            all.stream().filter(c -> feature(c.packageName()).equals("press")).toList();

    @Test
    void the_press_knows_only_what_is_listed() {
        assertTrue(press.size() > 100, "few classes: " + press.size());
        assertEquals(
                List.of(),
                press.stream()
                        .flatMap(c -> PressRules.broken(c, c.packageName()).stream())
                        .toList());
    }

    @Test
    void packages_of_the_press_have_no_cycles() {
        assertEquals(List.of(), PackageGraph.of(press, UnaryOperator.identity()).cycles());
    }

    @Test
    void features_have_no_cycles() {
        var graph = PackageGraph.of(all, PressStandsAloneTest::feature);
        assertTrue(
                graph.knows().keySet().containsAll(FEATURES),
                graph.knows().keySet().toString());
        assertEquals(List.of(), graph.cycles());
    }

    @Test
    void nobody_knows_the_web() {
        var graph = PackageGraph.of(all, PressStandsAloneTest::feature);
        assertEquals(
                List.of(),
                graph.knows().entrySet().stream()
                        .filter(e -> e.getValue().contains("web"))
                        .toList());
    }

    @Test
    void a_class_that_breaks_the_rules_is_found() {
        var offender = CompiledClass.read(
                Path.of("target/test-classes/org/makeready/press/PressStandsAloneTest$Offender.class"));
        var broken = String.join("\n", PressRules.broken(offender, ROOT + "press.geometry"));
        for (var expected : List.of(
                "knows java.nio.file.Files",
                "knows java.net.URI",
                "knows org.junit.jupiter.api.Test",
                "knows org.apache.pdfbox.cos.COSName",
                "knows org.makeready.platform.Blobs",
                "calls java.time.Instant.now",
                "calls java.lang.System.currentTimeMillis",
                "calls java.lang.System.getenv",
                "calls java.util.UUID.randomUUID",
                "calls java.util.Random.<init>")) {
            assertTrue(broken.contains(expected), expected + " is missing in\n" + broken);
        }
        assertTrue(broken.contains("knows org.apache.batik.gvt.GraphicsNode"), broken);
        assertTrue(
                !PressRules.broken(offender, ROOT + "press.template").toString().contains("batik"));
    }

    @Test
    void a_cycle_is_found() {
        var knows = new TreeMap<>(Map.of("a", sorted("b"), "b", sorted("c", "d"), "c", sorted(), "d", sorted("a")));
        assertEquals(List.of("a → b → d → a", "b → d → a → b", "d → a → b → d"), new PackageGraph(knows).cycles());
    }

    private static SortedSet<String> sorted(String... names) {
        return new TreeSet<>(Set.of(names));
    }

    /// The folder right under the root a package belongs to.
    private static String feature(String packageName) {
        return packageName.startsWith(ROOT)
                ? packageName.substring(ROOT.length()).split("\\.")[0]
                : packageName;
    }

    /// Does what the press must not.
    @SuppressWarnings("unused")
    private static final class Offender {
        private org.makeready.platform.Blobs blobs;

        @Test
        Object offend(org.apache.pdfbox.cos.COSName name, org.apache.batik.gvt.GraphicsNode node) throws IOException {
            return List.of(
                    Instant.now(),
                    System.currentTimeMillis(),
                    UUID.randomUUID(),
                    new Random(),
                    System.getenv("A"),
                    Files.size(Path.of("a")),
                    java.net.URI.create("a:b"));
        }
    }
}
