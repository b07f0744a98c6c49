package org.makeready.press.svg;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.makeready.HostileCases;
import org.makeready.HostileCases.HostileCase;
import org.makeready.press.folder.TemplateReader.Reading;

/// Files made to break SVG readers, as artwork: findings may come out and nothing else.
@Timeout(value = 10, unit = TimeUnit.MINUTES, threadMode = ThreadMode.SEPARATE_THREAD)
class HostileArtworkTest {
    static List<HostileCase> attacks() {
        return HostileCases.of("svg");
    }

    @ParameterizedTest
    @MethodSource("attacks")
    void every_known_attack_ends_in_findings(HostileCase sent) {
        switch (ArtworkTemplate.read(ArtworkTemplate.PLAIN, sent.bytes())) {
            case Reading.Rejected(var findings) -> assertFalse(findings.isEmpty());
            case Reading.Read _ -> assertNotEquals("reject", sent.expected(), "was taken");
        }
    }

    @Test
    void damaged_templates_end_in_findings() {
        var svg = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 100 80\"><rect width=\"100\" "
                + "height=\"80\" fill=\"#ffcc00\"/></svg>";
        for (int seed = 0; seed < 300; seed++) {
            var random = new Random(seed);
            var template = damaged(ArtworkTemplate.PLAIN, random);
            var drawing = damaged(svg, random);
            var reading = assertDoesNotThrow(
                    () -> ArtworkTemplate.read(template, drawing.getBytes(StandardCharsets.UTF_8)), "seed " + seed);
            if (reading instanceof Reading.Rejected(var findings)) assertFalse(findings.isEmpty(), "seed " + seed);
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
