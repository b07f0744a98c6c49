package org.makeready.docs;

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
import org.makeready.shops.ShopSettings;
import org.makeready.shops.ShopSetup;
import org.makeready.shops.TestShop;

/// Types the examples of `docs/print-shops.md` into a shell, as they stand.
@QuarkusTest
class PrintShopGuideTest {
    private static final Pattern EXAMPLES = Pattern.compile("```sh\n(api=.*?)```", Pattern.DOTALL);

    @TestHTTPResource("/api")
    URI api;

    @TempDir
    Path folder;

    @Test
    void the_examples_of_the_guide_work_as_written() throws Exception {
        var shop = TestShop.bean(ShopSetup.class)
                .open(
                        "Demo Print",
                        ShopSettings.making(List.of(new ShopSettings.ProductCapability("bumper-sticker", List.of()))));
        Files.writeString(
                Files.createDirectories(folder.resolve("data/keys")).resolve("demo-shop.key"),
                TestShop.key(shop.id) + "\n");
        var examples = EXAMPLES.matcher(Files.readString(Path.of("docs/print-shops.md")));
        assertTrue(examples.find());
        var output = shell(
                "set -e\n" + examples.group(1).replace("http://localhost:8080/api", api.toString()) + "\necho done");
        var lines = output.lines().toList();
        assertEquals(
                List.of("in-production", "printed", "shipped", "done"),
                lines.subList(Math.max(0, lines.size() - 4), lines.size()),
                output);
        assertTrue(output.contains(".pdf: OK") && output.contains(".xjdf: OK"), output);
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
