package org.makeready.pictures;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;
import org.makeready.ordering.Shopper;
import org.makeready.pictures.decoding.Photos;
import org.makeready.pictures.decoding.PictureFile;
import org.makeready.pictures.decoding.UnusablePicture;

/// Sends in what breaks decoders: fuzzing finds, bombs, polyglots, and valid oddities that must be taken.
@QuarkusTest
class HostilePictureTest {
    private static final Path CORPUS = Path.of("../shared/corpus");
    private static final Duration DEADLINE = Duration.ofSeconds(10);
    private static final int AT_ONCE = 20, SEED = 31;

    private record Case(String name, String expected, byte[] file) {
        @Override
        public String toString() {
            return name + ", expected " + expected;
        }
    }

    private record Outcome(Case sent, int status, Duration took, String body) {}

    @Test
    void every_file_is_answered_in_time_and_as_expected() throws Exception {
        var wrong = new ArrayList<String>();
        int shopperPictures = 0;
        var ada = Shopper.create();
        for (var sent : cases()) {
            if (++shopperPictures % 50 == 0) ada = Shopper.create();
            var outcome = outcome(ada, sent);
            if (!right(outcome)) wrong.add(outcome.toString());
        }
        assertEquals(List.of(), wrong);
    }

    private static boolean right(Outcome outcome) {
        if (outcome.took().compareTo(DEADLINE) > 0) return false;
        boolean taken = outcome.status() / 100 == 2;
        boolean refused = outcome.status() / 100 == 4
                && outcome.body().contains("\"type\":\"/problems/")
                && outcome.body().contains("detail");
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
                sending.add(hands.submit((Callable<Outcome>)
                        () -> outcome(Shopper.create(), new Case("worst " + sent.length, "no-crash", sent))));
            }
            for (int i = 0; i < 20; i++) {
                var took =
                        timed(() -> given().get("/api/templates?limit=1").then().statusCode(200));
                assertTrue(took.toMillis() < 2_000 + 20 * before.toMillis(), "others wait: " + took);
            }
            for (var sent : sending) {
                var outcome = sent.get();
                assertTrue(outcome.took().compareTo(DEADLINE.plusSeconds(5)) < 0, outcome.toString());
                assertTrue(
                        outcome.status() < 500
                                || outcome.status() == 503 && outcome.body().contains("/problems/busy"),
                        outcome.toString());
            }
        }
        given().get("/q/health/ready").then().statusCode(200);
        PictureStoryTest.sends(Shopper.create(), "image/jpeg", Photos.jpeg(100, 100, 1))
                .then()
                .statusCode(201);
    }

    /// What comes past the look at its head and keeps a worker busy longest: files of a few kilobytes that unpack to
    /// 147 million bytes each, and whatever of the corpus comes so far.
    private static List<byte[]> worst() throws Exception {
        var worst = new ArrayList<byte[]>();
        collected().stream()
                .filter(sent -> !sent.expected().equals("accept") && pastTheHead(sent.file()))
                .map(Case::file)
                .limit(AT_ONCE)
                .forEach(worst::add);
        for (int i = 0; worst.size() < AT_ONCE; i++)
            worst.add(Photos.pngWith(
                    Photos.png(new BufferedImage(7_000, 7_000 - i, BufferedImage.TYPE_BYTE_BINARY)),
                    "eXIf",
                    new byte[10]));
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
        var start = Instant.now();
        var answer = PictureStoryTest.sends(who, "image/jpeg", sent.file());
        return new Outcome(sent, answer.statusCode(), Duration.between(start, Instant.now()), answer.asString());
    }

    /// What we break ourselves, and the collection where it is at hand.
    private static List<Case> cases() throws IOException {
        var cases = new ArrayList<>(own());
        cases.addAll(collected());
        return cases;
    }

    private static List<Case> collected() throws IOException {
        var cases = new ArrayList<Case>();
        var index = CORPUS.resolve("INDEX.tsv");
        if (!Files.exists(index)) return cases;
        for (var line : Files.readAllLines(index)) {
            var parts = line.split("\t");
            if (parts[0].startsWith("image/"))
                cases.add(new Case(parts[0], parts[2], Files.readAllBytes(CORPUS.resolve(parts[0]))));
        }
        return cases;
    }

    private static List<Case> own() throws IOException {
        var random = new Random(SEED);
        byte[] jpeg = Photos.jpeg(300, 200, 1),
                png = Photos.png(new BufferedImage(300, 200, BufferedImage.TYPE_INT_ARGB));
        var cases = new ArrayList<>(List.of(
                new Case("a good JPEG", "accept", jpeg),
                new Case("a good PNG", "accept", png),
                new Case("one byte", "reject", new byte[1]),
                new Case("words", "reject", "GIF89a, or so it says".getBytes(StandardCharsets.US_ASCII)),
                new Case(
                        "a page",
                        "reject",
                        "<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>"
                                .getBytes(StandardCharsets.US_ASCII)),
                new Case("a PNG that claims 4 gigapixels", "reject", sized(png, 1 << 16, 1 << 16))));
        for (var whole : List.of(jpeg, png)) {
            for (int i = 1; i < 12; i++)
                cases.add(new Case(
                        "cut off at %d of 12".formatted(i), "no-crash", Arrays.copyOf(whole, whole.length * i / 12)));
            for (int i = 0; i < 12; i++) cases.add(new Case("damaged " + i, "no-crash", damaged(whole, random)));
        }
        return cases;
    }

    /// With these numbers in its head (PNG, 11.2.2), whose checksum is right.
    private static byte[] sized(byte[] png, int width, int height) {
        var sized = ByteBuffer.wrap(png.clone()).putInt(16, width).putInt(20, height);
        var sum = new CRC32();
        sum.update(sized.array(), 12, 17);
        return sized.putInt(29, (int) sum.getValue()).array();
    }

    private static byte[] damaged(byte[] whole, Random random) {
        byte[] damaged = whole.clone();
        for (int i = 0; i < 8; i++) damaged[random.nextInt(damaged.length)] = (byte) random.nextInt();
        return damaged;
    }
}
