package org.makeready.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/// The press uses nothing but the JDK and a few named libraries: no framework, no clock, no random numbers, no
/// files, no network, no feature of the service.
class PressStandsAloneTest {
    private static final String PRESS = "org.makeready.press";
    /// What reads templates and what reports about their files. Whoever draws sees values of `press.template` only.
    private static final Set<String> READING = Set.of("svg", "folder", "finding");
    private static final Set<String> DRAWING = Set.of(
            "geometry",
            "colour",
            "font",
            "artwork",
            "template",
            "design",
            "item",
            "text",
            "linebreaking",
            "typesetting",
            "composition",
            "contrast",
            "canvas",
            "effect",
            "bytes",
            "plate",
            "render",
            "imposition");
    private static final Set<String> SETTING_TEXT = Set.of("text", "linebreaking", "typesetting");

    private final List<CompiledClass> press = MainClasses.within(PRESS);

    @Test
    void press_uses_only_listed_libraries() {
        assertTrue(press.size() > 100, "few classes: " + press.size());
        assertEquals(
                List.of(),
                press.stream()
                        .flatMap(c -> PressDependencyRules.broken(c, c.packageName()).stream())
                        .toList());
    }

    @Test
    void drawing_does_not_depend_on_reading_templates() {
        assertEquals(List.of(), using(DRAWING, name -> READING.contains(part(CompiledClass.packageOf(name)))));
    }

    @Test
    void typesetting_knows_neither_art_nor_items() {
        assertEquals(
                List.of(),
                using(
                        SETTING_TEXT,
                        name -> name.matches("org\\.makeready\\.press\\.(template\\.Art|item\\.Item)(\\$.*)?")));
    }

    @Test
    void a_class_that_breaks_the_rules_is_found() {
        var offender = CompiledClass.read(
                Path.of("target/test-classes/org/makeready/architecture/PressStandsAloneTest$Offender.class"));
        var broken = String.join("\n", PressDependencyRules.broken(offender, PRESS + ".geometry"));
        for (var expected : List.of(
                "knows java.nio.file.Files",
                "knows java.net.URI",
                "knows org.junit.jupiter.api.Test",
                "knows org.apache.pdfbox.cos.COSName",
                "knows org.makeready.platform.blobs.Blobs",
                "knows org.apache.batik.gvt.GraphicsNode",
                "calls java.time.Instant.now",
                "calls java.lang.System.currentTimeMillis",
                "calls java.lang.System.getenv",
                "calls java.util.UUID.randomUUID",
                "calls java.util.Random.<init>")) {
            assertTrue(broken.contains(expected), expected + " is missing in\n" + broken);
        }
        assertFalse(
                PressDependencyRules.broken(offender, PRESS + ".svg").toString().contains("batik"));
    }

    /// "Class uses other" for the classes of these parts of the press that use what they must not.
    private List<String> using(Set<String> parts, Predicate<String> forbidden) {
        return press.stream()
                .filter(c -> parts.contains(part(c.packageName())))
                .flatMap(c -> c.classes().stream()
                        .filter(name -> name.startsWith(PRESS + "."))
                        .filter(forbidden)
                        .map(name -> c.name() + " uses " + name))
                .toList();
    }

    /// The package right below `press`.
    private static String part(String packageName) {
        return packageName.length() <= PRESS.length()
                ? ""
                : packageName.substring(PRESS.length() + 1).split("\\.")[0];
    }

    /// Does what the press must not.
    @SuppressWarnings("unused")
    private static final class Offender {
        private org.makeready.platform.blobs.Blobs blobs;

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
