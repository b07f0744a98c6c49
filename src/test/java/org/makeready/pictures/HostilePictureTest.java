package org.makeready.pictures;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.quarkus.test.junit.QuarkusTest;
import java.awt.image.BufferedImage;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.makeready.ordering.Shopper;

/// Sends in what breaks decoders: fuzzing finds, bombs, polyglots, and valid oddities that must be taken.
@QuarkusTest
class HostilePictureTest {
    private static final Path CORPUS = Path.of("../shared/corpus");
    private static final Duration DEADLINE = Duration.ofSeconds(10);
    private static final int AT_ONCE = 20;

    private record Case(String path, String expected) {
        byte[] file() {
            try {
                return Files.readAllBytes(CORPUS.resolve(path));
            } catch (java.io.IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        }
    }

    private record Outcome(Case sent, int status, Duration took, String body) {}

    @Test
    void every_file_of_the_corpus_is_answered_in_time_and_as_expected() throws Exception {
        var wrong = new ArrayList<String>();
        int shopperPictures = 0;
        var ada = Shopper.arrives();
        for (var sent : cases()) {
            if (++shopperPictures % 50 == 0) ada = Shopper.arrives();
            var outcome = outcome(ada, sent);
            if (!right(outcome)) wrong.add(outcome.toString());
        }
        assertEquals(List.of(), wrong);
    }

    private static boolean right(Outcome outcome) {
        if (outcome.took().compareTo(DEADLINE) > 0) return false;
        boolean taken = outcome.status() / 100 == 2;
        boolean refused = outcome.status() / 100 == 4 && outcome.body().contains("\"type\":\"/problems/") && outcome.body().contains("detail");
        return switch (outcome.sent().expected()) {
            case "accept" -> taken;
            case "reject" -> refused;
            default -> taken || refused;
        };
    }

    @Test
    void twenty_of_the_worst_at_once_leave_others_alone() throws Exception {
        var worst = worst();
        var before = quickest();
        try (var hands = Executors.newVirtualThreadPerTaskExecutor()) {
            var sending = new ArrayList<java.util.concurrent.Future<Outcome>>();
            for (int i = 0; i < AT_ONCE; i++) {
                var sent = worst.get(i);
                sending.add(hands.submit((Callable<Outcome>) () -> outcome(Shopper.arrives(), new Case("worst " + sent.length, "no-crash"), sent)));
            }
            for (int i = 0; i < 20; i++) {
                var took = timed(() -> given().get("/api/templates?limit=1").then().statusCode(200));
                assertTrue(took.toMillis() < 2_000 + 20 * before.toMillis(), "others wait: " + took);
            }
            for (var sent : sending) {
                var outcome = sent.get();
                assertTrue(outcome.took().compareTo(DEADLINE.plusSeconds(5)) < 0, outcome.toString());
                assertTrue(outcome.status() < 500 || outcome.status() == 503 && outcome.body().contains("/problems/busy"), outcome.toString());
            }
        }
        given().get("/q/health/ready").then().statusCode(200);
        PictureStoryTest.sends(Shopper.arrives(), "image/jpeg", Photos.jpeg(100, 100, 1)).then().statusCode(201);
    }

    /// What comes past the look at its head and keeps a worker busy longest: files of a few kilobytes that unpack to 147
    /// million bytes each, and whatever of the corpus comes so far.
    private static List<byte[]> worst() throws Exception {
        var worst = new ArrayList<byte[]>();
        for (var sent : Files.exists(CORPUS.resolve("INDEX.tsv")) ? cases() : List.<Case>of()) {
            var file = sent.file();
            if (!sent.expected().equals("accept") && pastTheHead(file)) worst.add(file);
        }
        for (int i = 0; worst.size() < AT_ONCE; i++) worst.add(Photos.pngWith(Photos.png(new BufferedImage(7_000, 7_000 - i, BufferedImage.TYPE_BYTE_BINARY)), "eXIf", new byte[10]));
        return worst;
    }

    private static boolean pastTheHead(byte[] file) {
        try {
            PictureFile.read(file);
            return true;
        } catch (UnusablePicture refusedAtOnce) {
            return false;
        }
    }

    private static Duration quickest() {
        var best = Duration.ofMinutes(1);
        for (int i = 0; i < 5; i++) {
            var took = timed(() -> given().get("/api/templates?limit=1").then().statusCode(200));
            if (took.compareTo(best) < 0) best = took;
        }
        return best;
    }

    private static Duration timed(Runnable work) {
        var start = Instant.now();
        work.run();
        return Duration.between(start, Instant.now());
    }

    private static Outcome outcome(Shopper who, Case sent) {
        return outcome(who, sent, sent.file());
    }

    private static Outcome outcome(Shopper who, Case sent, byte[] file) {
        var start = Instant.now();
        var answer = PictureStoryTest.sends(who, "image/jpeg", file);
        return new Outcome(sent, answer.statusCode(), Duration.between(start, Instant.now()), answer.asString());
    }

    private static List<Case> cases() throws Exception {
        assumeTrue(Files.exists(CORPUS.resolve("INDEX.tsv")), "the corpus of hostile files is not here");
        return Files.readString(CORPUS.resolve("INDEX.tsv"), StandardCharsets.UTF_8).lines().filter(line -> line.startsWith("image/"))
                .map(line -> line.split("\t")).map(parts -> new Case(parts[0], parts[2])).toList();
    }
}
