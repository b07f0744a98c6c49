package org.makeready.press.lint;

import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;
import java.util.SortedMap;
import org.junit.jupiter.api.Test;
import org.makeready.press.template.Edits;
import org.makeready.press.template.Finding;

/// Whatever comes, lint answers with findings, at places that are there, and its fixes break nothing.
class HostileLintTest {
    private static final Path CORPUS = Path.of("../shared/corpus/svg");
    private static final Duration DEADLINE = Duration.ofSeconds(30);

    @Test void damaged_templates_are_answered_and_their_fixes_do_no_harm() {
        for (int seed = 0; seed < 250; seed++) {
            var random = new Random(seed);
            var files = Harbour.files(svg -> damaged(svg, random), json -> damaged(json, random));
            assertTimeoutPreemptively(DEADLINE, () -> looked(files), "seed " + seed);
        }
    }

    @Test void files_made_to_break_readers_are_answered() throws IOException {
        assumeTrue(Files.isDirectory(CORPUS));
        try (var hostile = Files.walk(CORPUS)) {
            for (var file : hostile.filter(Files::isRegularFile).sorted().toList()) {
                var files = Harbour.files(svg -> svg, json -> json);
                files.put("front.svg", Files.readAllBytes(file));
                assertTimeoutPreemptively(DEADLINE, () -> looked(files), file.toString());
            }
        }
    }

    private static void looked(SortedMap<String, byte[]> files) {
        var findings = Harbour.lint(files).findings();
        for (var finding : findings) assertTrue(there(files.getOrDefault(finding.file(), new byte[0]), finding), finding.toString());
        if (findings.stream().anyMatch(Finding::fixable)) Harbour.lint(Edits.made(files, findings));
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
