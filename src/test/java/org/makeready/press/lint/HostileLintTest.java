package org.makeready.press.lint;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import org.makeready.HostileCases;
import org.makeready.press.finding.Edits;
import org.makeready.press.finding.Finding;

/// Whatever comes, lint answers with findings, at places that are there, and its fixes break nothing.
@Timeout(value = 10, unit = TimeUnit.MINUTES, threadMode = ThreadMode.SEPARATE_THREAD)
class HostileLintTest {
    @Test
    void damaged_templates_are_answered_and_their_fixes_do_no_harm() {
        for (int seed = 0; seed < 250; seed++) {
            var random = new Random(seed);
            var files = HarbourTemplate.files(svg -> damaged(svg, random), json -> damaged(json, random));
            assertDoesNotThrow(() -> looked(files), "seed " + seed);
        }
    }

    @Test
    void files_made_to_break_readers_are_answered() {
        for (var drawing : own().entrySet())
            assertTrue(refused(drawing.getKey(), drawing.getValue()), drawing.getKey());
        for (var drawing : HostileCases.of("svg")) {
            boolean refused = refused(drawing.name(), drawing.bytes());
            if (drawing.expected().equals("reject")) assertTrue(refused, drawing.name());
        }
    }

    private static boolean refused(String name, byte[] drawing) {
        return assertDoesNotThrow(() -> looked(with(drawing)), name).stream()
                .anyMatch(finding -> finding.severity() == Finding.LintSeverity.ERROR);
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
