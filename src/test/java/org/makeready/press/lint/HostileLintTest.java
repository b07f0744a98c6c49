package org.makeready.press.lint;

import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.makeready.press.finding.Edits;
import org.makeready.press.finding.Finding;

/// Whatever comes, lint answers with findings, at places that are there, and its fixes break nothing.
class HostileLintTest {
    private static final Path CORPUS = Path.of("../shared/corpus/svg");
    private static final Duration DEADLINE = Duration.ofSeconds(30);

    @Test
    void damaged_templates_are_answered_and_their_fixes_do_no_harm() {
        for (int seed = 0; seed < 250; seed++) {
            var random = new Random(seed);
            var files = HarbourTemplate.files(svg -> damaged(svg, random), json -> damaged(json, random));
            assertTimeoutPreemptively(DEADLINE, () -> looked(files), "seed " + seed);
        }
    }

    @Test
    void files_made_to_break_readers_are_answered() throws IOException {
        for (var drawing : own().entrySet()) {
            assertTimeoutPreemptively(
                    DEADLINE,
                    () -> assertTrue(
                            looked(with(drawing.getValue())).stream()
                                    .anyMatch(finding -> finding.severity() == Finding.LintSeverity.ERROR),
                            drawing.getKey()),
                    drawing.getKey());
        }
        for (var drawing : collected().entrySet())
            assertTimeoutPreemptively(DEADLINE, () -> looked(with(drawing.getValue())), drawing.getKey());
    }

    private static SortedMap<String, byte[]> with(byte[] drawing) {
        var files = HarbourTemplate.files(svg -> svg, json -> json);
        files.put("front.svg", drawing);
        return files;
    }

    /// What we break ourselves; nothing of it can be a template.
    private static SortedMap<String, byte[]> own() {
        var drawings = new TreeMap<String, byte[]>();
        var entities = IntStream.range(1, 20)
                .mapToObj(i -> "<!ENTITY e%d \"%s\">"
                        .formatted(i, "&e%d;".formatted(i - 1).repeat(10)))
                .collect(Collectors.joining());
        own(drawings, "nothing", "");
        own(
                drawings,
                "an entity bomb",
                "<!DOCTYPE svg [<!ENTITY e0 \"boom\">" + entities + "]>"
                        + HarbourTemplate.SVG.replace("Harbour club", "&e19;"));
        own(
                drawings,
                "a file of the system",
                "<!DOCTYPE svg [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>"
                        + HarbourTemplate.SVG.replace("Harbour club", "&x;"));
        own(
                drawings,
                "a hundred thousand groups in each other",
                HarbourTemplate.SVG.replace("</svg>", "<g>".repeat(100_000) + "</g>".repeat(100_000) + "</svg>"));
        own(
                drawings,
                "a circle of uses",
                HarbourTemplate.SVG.replace(
                        "</svg>", "<g id=\"a\"><use href=\"#b\"/></g><g id=\"b\"><use href=\"#a\"/></g></svg>"));
        own(
                drawings,
                "uses that multiply",
                HarbourTemplate.SVG.replace(
                        "</svg>",
                        IntStream.range(1, 20)
                                .mapToObj(i -> "<g id=\"m%d\">%s</g>"
                                        .formatted(
                                                i,
                                                "<use href=\"#m%d\"/>"
                                                        .formatted(i - 1)
                                                        .repeat(10)))
                                .collect(Collectors.joining(
                                        "", "<g id=\"m0\"><rect width=\"1\" height=\"1\"/></g>", "</svg>"))));
        own(drawings, "numbers without end", HarbourTemplate.SVG.replace("846", "9".repeat(400)));
        var noise = new byte[100_000];
        new Random(1).nextBytes(noise);
        drawings.put("noise", noise);
        return drawings;
    }

    /// The collection, where it is at hand.
    private static SortedMap<String, byte[]> collected() throws IOException {
        var drawings = new TreeMap<String, byte[]>();
        if (!Files.isDirectory(CORPUS)) return drawings;
        try (var hostile = Files.walk(CORPUS)) {
            for (var file : hostile.filter(Files::isRegularFile).toList())
                drawings.put(file.toString(), Files.readAllBytes(file));
        }
        return drawings;
    }

    private static void own(SortedMap<String, byte[]> drawings, String name, String svg) {
        drawings.put(name, svg.getBytes(StandardCharsets.UTF_8));
    }

    private static List<Finding> looked(SortedMap<String, byte[]> files) {
        var findings = HarbourTemplate.lint(files).findings();
        for (var finding : findings)
            assertTrue(there(files.getOrDefault(finding.file(), new byte[0]), finding), finding.toString());
        if (findings.stream().anyMatch(Finding::fixable)) HarbourTemplate.lint(Edits.applied(files, findings));
        return findings;
    }

    private static boolean there(byte[] file, Finding finding) {
        var lines = new String(file, StandardCharsets.UTF_8).split("\r\n|\r|\n", -1);
        return finding.line() >= 1 && finding.column() >= 1 && finding.line() <= lines.length;
    }

    private static String damaged(String text, Random random) {
        var damaged = new StringBuilder(text);
        for (int i = random.nextInt(4); i > 0; i--) {
            int at = random.nextInt(damaged.length());
            switch (random.nextInt(4)) {
                case 0 -> damaged.deleteCharAt(at);
                case 1 -> damaged.insert(at, "\"{<-0é\n#".charAt(random.nextInt(8)));
                case 2 -> damaged.setCharAt(at, (char) ('0' + random.nextInt(10)));
                default -> damaged.setCharAt(at, (char) (32 + random.nextInt(95)));
            }
        }
        return damaged.toString();
    }
}
