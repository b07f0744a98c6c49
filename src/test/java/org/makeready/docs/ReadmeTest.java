package org.makeready.docs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.inject.spi.CDI;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.makeready.account.Accounts;
import org.makeready.account.ApiKeys;
import org.makeready.account.Role;

/// Types the examples of the documents into a shell, as they stand.
@QuarkusTest
class ReadmeTest {
    private static final Pattern EXAMPLES = Pattern.compile("```sh\n(api=.*?)```", Pattern.DOTALL);

    /// Stands in the documents for the key of a print shop.
    private static final String KEY = "the-key-of-your-shop";

    @TestHTTPResource("/api")
    URI api;

    @TempDir
    Path folder;

    @Test
    void the_way_from_search_to_an_approved_order_works_as_written() throws Exception {
        var output = examples("README.md");
        var lines = output.lines().toList();
        assertTrue(lines.getLast().contains("\"state\":\"approved\""), output);
        assertTrue(output.contains("honk-coffee-burst"), output);
        var sealed = lines.stream()
                .filter(line -> line.matches("[0-9a-f]{64}"))
                .findFirst()
                .orElse("");
        assertTrue(output.contains(sealed + "  proof.pdf"), output);
        assertEquals(
                "%PDF", new String(Files.readAllBytes(folder.resolve("proof.pdf")), 0, 4, StandardCharsets.ISO_8859_1));
        var made = Files.readString(folder.resolve("sticker.svg"));
        Files.writeString(Path.of("target/sticker.svg"), made);
        assertEquals(
                Files.readString(Path.of("docs/sticker.svg")),
                made,
                "If the new one is right, copy target/sticker.svg over it: it is the picture above the example");
    }

    @Test
    void the_ways_to_try_a_template_work_as_written() throws Exception {
        var output = examples("docs/catalog.md");
        assertTrue(output.contains("\"fingerprint\"") && output.endsWith("done\n"), output);
        assertTrue(output.contains("\"taken\":{\"birtday\":[\"birthday\"]}"), output);
        assertTrue(Files.readString(folder.resolve("overlay.svg")).contains("HONK IF YOU LOVE MAPS"));
        assertTrue(!Files.readString(folder.resolve("base.svg")).contains("HONK"));
        assertEquals(
                "%PDF",
                new String(Files.readAllBytes(folder.resolve("sticker.pdf")), 0, 4, StandardCharsets.ISO_8859_1));
    }

    @Test
    void the_way_of_a_photo_into_a_design_works_as_written() throws Exception {
        var output = examples("docs/pictures.md");
        assertTrue(output.contains("\"ppi\":"), output);
        assertTrue(output.contains("\"code\":\"picture-coarse\"") || output.contains("\"warnings\":[]"), output);
        assertEquals(
                "%PDF", new String(Files.readAllBytes(folder.resolve("photo.pdf")), 0, 4, StandardCharsets.ISO_8859_1));
        assertTrue(output.lines().toList().getLast().contains("\"revision\":1"), output);
    }

    @Test
    void the_way_of_a_file_through_preflight_works_as_written() throws Exception {
        var output = examples("docs/preflight.md");
        var lines = output.lines().toList();
        assertTrue(lines.getFirst().equals("failed"), output);
        assertTrue(output.contains("error colour-space page 1 - DeviceRGB"), output);
        assertTrue(output.contains("error output-intent page 0 - 0 / 1") && output.endsWith("done\n"), output);
    }

    @Test
    void the_way_of_a_table_to_one_print_file_works_as_written() throws Exception {
        var output = examples("docs/batches.md");
        assertTrue(
                output.contains("\"valid\":2,\"faulty\":1") && output.contains("\"code\":\"ink-malformed\""), output);
        assertTrue(output.contains("\"valid\":3,\"faulty\":0,\"made\":3") && output.endsWith("done\n"), output);
        var pdf = Files.readString(folder.resolve("team.pdf"), StandardCharsets.ISO_8859_1);
        assertEquals(3, pdf.split("/Type /Page ", -1).length - 1);
        assertTrue(Files.readString(folder.resolve("row3.svg")).contains("ALAN DRINKS COCOA"));
    }

    private String examples(String page) throws IOException, InterruptedException {
        var examples = EXAMPLES.matcher(Files.readString(Path.of(page)));
        assertTrue(examples.find(), page + " has no block of examples that begins with api=");
        return shell("set -e\n"
                + examples.group(1)
                        .replace("http://localhost:8080/api", api.toString())
                        .replace(KEY, key()) + "\necho done");
    }

    private static String key() {
        var shop = CDI.current().select(Accounts.class).get().open(Role.PRINT_SHOP, "Reader");
        return CDI.current()
                .select(ApiKeys.class)
                .get()
                .issue(shop, Optional.empty())
                .key();
    }

    private String shell(String script) throws IOException, InterruptedException {
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
