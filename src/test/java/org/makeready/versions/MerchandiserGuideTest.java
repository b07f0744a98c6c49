package org.makeready.versions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.makeready.reading.UploadRule;
import org.makeready.uploads.TestMerchandiser;

/// Types the examples of `docs/merchandisers.md` into a shell, as they stand, and holds its table against the states.
@QuarkusTest
class MerchandiserGuideTest {
    private static final Path GUIDE = Path.of("docs/merchandisers.md");
    private static final Pattern EXAMPLES = Pattern.compile("```sh\n(api=.*?)```", Pattern.DOTALL),
            WORD = Pattern.compile("`([a-z-]+)`");

    @TestHTTPResource("/api")
    URI api;

    @TempDir
    Path folder;

    @Test
    void the_way_from_a_folder_to_a_published_template_works_as_written() throws Exception {
        Files.writeString(
                Files.createDirectories(folder.resolve("data/keys")).resolve("merchandiser.key"),
                TestMerchandiser.arrives().key() + "\n");
        var examples = EXAMPLES.matcher(Files.readString(GUIDE));
        assertTrue(examples.find());
        var output = shell(
                "set -e\n" + examples.group(1).replace("http://localhost:8080/api", api.toString()) + "\necho done");
        assertEquals(
                List.of("True", "draft", "published", "My own note", "['everyday', 'office']", "retired", "done"),
                output.lines().toList(),
                output);
        assertEquals('P', Files.readAllBytes(folder.resolve("my-note.png"))[1]);
    }

    @Test
    void the_table_of_states_is_true() throws Exception {
        int rows = 0;
        for (var line : Files.readAllLines(GUIDE)) {
            var words = WORD.matcher(line).results().map(word -> word.group(1)).toList();
            if (!line.startsWith("| `")
                    || words.isEmpty()
                    || VersionState.of(words.getFirst()).isEmpty()) continue;
            assertEquals(
                    String.join(", ", words.subList(1, words.size())),
                    VersionState.of(words.getFirst()).orElseThrow().nextStates());
            rows++;
        }
        assertEquals(VersionState.values().length, rows);
    }

    @Test
    void the_table_of_rules_is_true() throws Exception {
        var guide = Files.readString(GUIDE);
        for (var rule : UploadRule.values()) {
            var finding = rule.finding("", "", "");
            var row = "| `%s` | %s | %s |\n".formatted(rule.id(), finding.severity(), finding.why());
            assertTrue(guide.contains(row), row);
        }
    }

    private String shell(String script) throws Exception {
        var out = folder.resolve("out.txt");
        var process = new ProcessBuilder("bash", "-c", script)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(out.toFile())
                .start();
        assertTrue(process.waitFor(5, TimeUnit.MINUTES), "The examples hang");
        return Files.readString(out);
    }
}
