package org.makeready.pictures;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.awt.image.BufferedImage;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.makeready.Eventually;
import org.makeready.HostileCases;
import org.makeready.HostileCases.HostileCase;
import org.makeready.ordering.Shopper;
import org.makeready.pictures.decoding.HostilePictures;
import org.makeready.pictures.decoding.Photos;

/// Sends in what breaks decoders: fuzzing finds, bombs, polyglots, and valid oddities that must be taken.
@QuarkusTest
@Timeout(value = 20, unit = TimeUnit.MINUTES)
class HostilePictureTest {
    private static final int AT_ONCE = 8, PICTURES_EACH = 50;

    private record Outcome(HostileCase sent, int status, String body) {}

    @Test
    void every_file_is_answered_as_expected() throws Exception {
        var wrong = new ArrayList<String>();
        var cases = Stream.concat(HostilePictures.own().stream(), HostileCases.shared("image").stream())
                .toList();
        var ada = Shopper.create();
        for (int i = 0; i < cases.size(); i++) {
            if (i % PICTURES_EACH == 0) ada = Shopper.create();
            var outcome = answered(ada, cases.get(i));
            if (!right(outcome)) wrong.add(outcome.toString());
            else if (outcome.status() / 100 == 2) alive(ada, outcome).ifPresent(wrong::add);
        }
        assertEquals(List.of(), wrong);
    }

    /// As callers do who are told that all workers are busy.
    private static Outcome answered(Shopper who, HostileCase sent) {
        return Eventually.value("a worker is free", () -> outcome(who, sent), outcome -> outcome.status() != 503);
    }

    private static boolean right(Outcome outcome) {
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

    /// What is served of a picture holds nothing that other programs would run.
    private static Optional<String> alive(Shopper who, Outcome taken) {
        var href = JsonPath.from(taken.body()).getString("href");
        var served = new String(
                who.request().get(href).then().statusCode(200).extract().asByteArray(), StandardCharsets.ISO_8859_1);
        return HostilePictures.ALIVE.stream()
                .filter(served::contains)
                .findFirst()
                .map(found -> taken.sent() + " is served with " + found);
    }

    /// Whoever looks at templates meanwhile is answered before the hostile pictures are.
    @Test
    void many_of_the_worst_at_once_leave_others_alone() throws Exception {
        int answeredMeanwhile = 0;
        try (var hands = Executors.newVirtualThreadPerTaskExecutor()) {
            var sending = new ArrayList<Future<Outcome>>();
            for (int i = 0; i < AT_ONCE; i++) {
                var sent = new HostileCase("worst " + i, "image", "no-crash", worst(i));
                sending.add(hands.submit(() -> outcome(Shopper.create(), sent)));
            }
            while (!sending.stream().allMatch(Future::isDone)) {
                given().get("/api/templates?limit=1").then().statusCode(200);
                if (!sending.stream().allMatch(Future::isDone)) answeredMeanwhile++;
            }
            for (var sent : sending) {
                var outcome = sent.get();
                assertTrue(
                        outcome.status() < 500
                                || outcome.status() == 503 && outcome.body().contains("/problems/busy"),
                        outcome.toString());
            }
        }
        assertTrue(answeredMeanwhile > 0, "nobody else was answered before all pictures were");
        given().get("/q/health/ready").then().statusCode(200);
        PictureStoryTest.sends(Shopper.create(), "image/jpeg", Photos.jpeg(100, 100, 1))
                .then()
                .statusCode(201);
    }

    /// What comes past the look at its head and keeps a worker busy longest: a file of a few kilobytes that unpacks to
    /// 147 million bytes.
    private static byte[] worst(int seed) {
        return Photos.pngWith(
                Photos.png(new BufferedImage(7_000, 7_000 - seed, BufferedImage.TYPE_BYTE_BINARY)),
                "eXIf",
                new byte[10]);
    }

    private static Outcome outcome(Shopper who, HostileCase sent) {
        var answer = PictureStoryTest.sends(who, "image/jpeg", sent.bytes());
        return new Outcome(sent, answer.statusCode(), answer.asString());
    }
}
