package org.makeready.press.svg;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.makeready.press.folder.TemplateReader.Reading;

/// Files made to break SVG readers, as artwork: findings may come out and nothing else, in time.
class HostileArtworkTest {
    private static final Path CORPUS = Path.of("../shared/corpus/svg");
    private static final Duration DEADLINE = Duration.ofSeconds(20);

    @TestFactory
    Stream<DynamicTest> every_known_attack_ends_in_findings() throws IOException {
        if (!Files.isDirectory(CORPUS))
            return Stream.of(dynamicTest("a small one of our own", () -> assertAnswered("<svg><svg>".getBytes())));
        try (var files = Files.walk(CORPUS)) {
            return files.filter(f -> Files.isRegularFile(f)).sorted().toList().stream()
                    .map(f ->
                            dynamicTest(CORPUS.relativize(f).toString(), () -> assertAnswered(Files.readAllBytes(f))));
        }
    }

    private static void assertAnswered(byte[] svg) {
        var reading = assertTimeoutPreemptively(DEADLINE, () -> ArtworkTemplate.read(ArtworkTemplate.PLAIN, svg));
        if (reading instanceof Reading.Rejected(var findings)) assertFalse(findings.isEmpty());
    }

    @Test
    void damaged_templates_end_in_findings() {
        var svg =
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 100 80\"><rect width=\"100\" height=\"80\" fill=\"#ffcc00\"/></svg>";
        for (int seed = 0; seed < 300; seed++) {
            var random = new Random(seed);
            var template = damaged(ArtworkTemplate.PLAIN, random);
            var drawing = damaged(svg, random);
            var message = "seed " + seed;
            assertTimeoutPreemptively(
                    DEADLINE, () -> ArtworkTemplate.read(template, drawing.getBytes(StandardCharsets.UTF_8)), message);
        }
    }

    private static String damaged(String text, Random random) {
        var damaged = new StringBuilder(text);
        for (int i = random.nextInt(4); i > 0; i--) {
            int at = random.nextInt(damaged.length());
            switch (random.nextInt(3)) {
                case 0 -> damaged.deleteCharAt(at);
                case 1 -> damaged.insert(at, "\"{<-0é\n#".charAt(random.nextInt(8)));
                default -> damaged.setCharAt(at, (char) (32 + random.nextInt(95)));
            }
        }
        return damaged.toString();
    }
}
