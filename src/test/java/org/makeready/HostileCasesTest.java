package org.makeready;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class HostileCasesTest {
    /// Kinds that are files; pictures, fonts, zips and tokens are made by the tests that send them.
    private static final List<String> KINDS = List.of("svg", "json", "text", "lines");

    @Test
    void the_index_lists_every_file_there_is() throws Exception {
        try (var files = Files.walk(HostileCases.OWN)) {
            var found = files.filter(Files::isRegularFile)
                    .map(file -> HostileCases.OWN.relativize(file).toString())
                    .filter(name -> !name.equals("INDEX.tsv"))
                    .collect(Collectors.toSet());
            var listed = KINDS.stream()
                    .flatMap(kind -> HostileCases.own(kind).stream())
                    .map(HostileCases.HostileCase::name)
                    .collect(Collectors.toSet());
            assertEquals(found, listed);
        }
    }

    @Test
    void a_kind_without_cases_is_an_error() {
        assertThrows(IllegalStateException.class, () -> HostileCases.own("no-such-kind"));
    }

    @Test
    void every_url_in_a_case_calls_at_the_port_of_the_test() {
        var calling = HostileCases.own("svg").stream()
                .filter(sent -> sent.text().contains("/canary/"))
                .toList();
        assertTrue(calling.size() > 10, "only " + calling.size() + " call");
        for (var sent : calling) {
            var text = sent.callingAt(40_123).text();
            assertTrue(text.contains("127.0.0.1:40123/canary/") && !text.contains("18999"), sent.name());
        }
    }
}
