package org.makeready.tools.pull;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.makeready.Eventually;
import org.makeready.ordering.Shopper;
import org.makeready.press.hash.Sha256;
import org.makeready.shops.TestShop;
import picocli.CommandLine;

/// The program for hot folders, as a process of its own that is killed with signal 9. A shop's workflow takes every
/// ticket out of the folder as it appears, so that one that came twice would be seen.
@QuarkusTest
class PullTest {
    private static final int JOBS = 10;

    @TestHTTPResource("/")
    URI url;

    @TempDir
    Path place;

    private Path folder;
    private Path log;

    @BeforeEach
    void create_a_folder_and_a_log() throws IOException {
        folder = Files.createDirectory(place.resolve("hot"));
        log = Files.createFile(place.resolve("pull.log"));
    }

    private Process start(TestShop shop, String... more) throws IOException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                "target/classes" + System.getProperty("path.separator") + libraries(),
                PullCommand.class.getName(),
                "--url",
                url.toString(),
                "--folder",
                folder.toString(),
                "--limit",
                "4"));
        command.addAll(List.of(more));
        var builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().put("MAKEREADY_KEY", shop.key());
        return builder.start();
    }

    /// The few it needs: it must run without the product around it.
    private static String libraries() {
        return List.of(JsonFactory.class, ObjectMapper.class, JsonInclude.class, CommandLine.class).stream()
                .map(type ->
                        type.getProtectionDomain().getCodeSource().getLocation().getPath())
                .distinct()
                .reduce((a, b) -> a + System.getProperty("path.separator") + b)
                .orElseThrow();
    }

    private static String[] words() {
        return IntStream.range(0, JOBS).mapToObj(i -> "Pull " + i).toArray(String[]::new);
    }

    @Test
    void every_job_arrives_once_although_the_program_is_killed() throws Exception {
        var shop = TestShop.create();
        shop.approvedOrder(Shopper.create(), words());
        shop.waitForReadyJobs(JOBS);
        var printed = new TreeMap<String, Integer>();
        for (var moment : KillMoment.values()) {
            var process = start(shop, "--once");
            while (process.isAlive() && !moment.reached(folder)) Thread.onSpinWait();
            process.destroyForcibly().waitFor();
            print(printed);
        }
        shop.expireLeases(); // of those that died before they wrote down what they had claimed
        assertEquals(0, start(shop, "--once").waitFor(), () -> text(log));
        print(printed);
        assertEquals(JOBS, printed.size(), () -> printed + text(log));
        assertEquals(new HashSet<>(List.of(1)), new HashSet<>(printed.values()), printed.toString());
        assertTrue(allInProduction(shop));
        try (var left = Files.list(folder.resolve(".makeready"))) {
            assertEquals(
                    List.of(),
                    left.map(file -> file.getFileName().toString())
                            .filter(name -> !name.equals("lock") && !name.equals("claim"))
                            .toList());
        }
    }

    /// What is seen in the folders when the program is killed: each step of a job leaves its trace there.
    private enum KillMoment {
        STARTED(".makeready/lock"),
        CLAIMED(".makeready/claim"),
        FETCHING(".makeready/*.pdf.part"),
        FETCHED(".makeready/*.xjdf.part"),
        NOTED(".makeready/*.job"),
        COMING_OUT("*.pdf"),
        OUT("*.xjdf"),
        CLAIMED_AGAIN(".makeready/claim"),
        NOTED_AGAIN(".makeready/*.job"),
        OUT_AGAIN("*.xjdf");

        private final String trace;

        KillMoment(String trace) {
            this.trace = trace;
        }

        boolean reached(Path folder) throws IOException {
            var place = folder.resolve(trace).getParent();
            if (Files.notExists(place)) return false;
            try (var found =
                    Files.newDirectoryStream(place, Path.of(trace).getFileName().toString())) {
                return found.iterator().hasNext();
            }
        }
    }

    private static String text(Path log) {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean allInProduction(TestShop shop) {
        return shop.request()
                        .get("/api/print-jobs?state=in-production&limit=200")
                        .then()
                        .extract()
                        .jsonPath()
                        .getList("items")
                        .size()
                == JOBS;
    }

    /// Takes tickets out as a workflow does, and with each what it names.
    private void print(TreeMap<String, Integer> printed) throws IOException {
        try (var files = Files.list(folder)) {
            for (var ticket :
                    files.filter(file -> file.toString().endsWith(".xjdf")).toList()) {
                var name = ticket.getFileName().toString().replaceFirst("\\.xjdf$", "");
                var pdf = Files.readAllBytes(folder.resolve(name + ".pdf"));
                assertTrue(Files.readString(ticket).contains(Sha256.hex(pdf).toUpperCase()), name);
                for (var end : List.of(".pdf", "_proof.pdf", ".json", ".xjdf"))
                    Files.delete(folder.resolve(name + end));
                printed.merge(name, 1, Integer::sum);
            }
        }
    }

    @Test
    void a_second_program_on_the_same_folder_ends() throws Exception {
        var shop = TestShop.create();
        shop.readyJob(Shopper.create(), "First");
        var first = start(shop, "--every", "60");
        Eventually.holds("the first program has brought its job", () -> KillMoment.OUT.reached(folder));
        var second = start(shop, "--once");
        assertEquals(1, second.waitFor());
        assertTrue(Files.readString(log).contains("is already used by another"));
        first.destroyForcibly().waitFor();
        assertEquals(0, start(shop, "--once").waitFor());
    }

    @Test
    void a_wrong_key_ends_the_program_with_a_message() throws Exception {
        var stranger = new TestShop("acc_x", "mk_wrong", "none");
        assertEquals(1, start(stranger, "--once").waitFor());
        assertTrue(Files.readString(log).contains("The server refused the request (401)"));
    }

    @Test
    void a_wrong_option_is_named() throws Exception {
        var shop = new TestShop("acc_x", "mk_any", "none");
        assertEquals(2, start(shop, "--onze").waitFor());
        assertEquals(2, start(shop, "--every", "0").waitFor());
        assertEquals(0, start(shop, "--help").waitFor());
        var printed = Files.readString(log);
        for (var expected : List.of(
                "Unknown option: '--onze'\nPossible solutions: --once\n",
                "Invalid value for option '--every': must be at least 1, but was 0\n",
                "Usage: ./makeready pull ",
                "--limit=N",
                "Exit status:")) assertTrue(printed.contains(expected), expected + " is missing in\n" + printed);
        assertFalse(printed.contains("mk_any"), printed);
    }
}
