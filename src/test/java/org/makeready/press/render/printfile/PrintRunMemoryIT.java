package org.makeready.press.render.printfile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/// A hundred thousand rows in a JVM with 256 MB.
class PrintRunMemoryIT {
    private static final int ROWS = 100_000, MINUTES = 10;

    @Test
    void a_hundred_thousand_rows_fit_into_256_megabytes() throws Exception {
        var written = run(ROWS).split(" ");
        assertEquals(2, written.length, String.join(" ", written));
        assertTrue(Long.parseLong(written[0]) / ROWS < 2_000, written[0] + " bytes");
    }

    private static String run(int rows) throws IOException, InterruptedException {
        var process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-Djava.awt.headless=true",
                        "-cp",
                        System.getProperty("java.class.path") + File.pathSeparator + "target/test-classes",
                        ManyRows.class.getName(),
                        "" + rows)
                .redirectErrorStream(true)
                .start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        assertTrue(process.waitFor(MINUTES, TimeUnit.MINUTES), "It hangs");
        assertEquals(0, process.exitValue(), said);
        return said.lines().reduce("", (_, line) -> line);
    }
}
