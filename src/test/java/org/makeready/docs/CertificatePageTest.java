package org.makeready.docs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.makeready.press.certificate.CertificateCheck;
import org.makeready.press.review.SampleSheet;

/// What `docs/certificate.md` says is so.
class CertificatePageTest {
    private static final String BEGIN = "<!-- checks: begin -->\n", END = "<!-- checks: end -->";

    @Test
    void every_check_stands_on_the_page() throws IOException {
        var page = Files.readString(Path.of("docs/certificate.md"));
        var rows = Arrays.stream(CertificateCheck.values())
                .map(check -> "| `%s` | %s |\n".formatted(check.id(), check.title()))
                .collect(Collectors.joining());
        assertEquals(
                "| check | what it says |\n| --- | --- |\n" + rows,
                page.substring(page.indexOf(BEGIN) + BEGIN.length(), page.indexOf(END)));
        assertTrue(page.contains("%d cells".formatted(SampleSheet.ROWS * SampleSheet.COLUMNS)));
    }
}
