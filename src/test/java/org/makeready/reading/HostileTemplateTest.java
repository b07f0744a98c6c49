package org.makeready.reading;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.makeready.Eventually;
import org.makeready.HostileCases;
import org.makeready.HostileCases.HostileCase;
import org.makeready.uploads.TestMerchandiser;
import org.makeready.uploads.Zips;

/// Uploads what breaks readers of zips and drawings: references in circles, scripts, entities, bombs, and what shops
/// get as "artwork". Anything may be refused; nothing may cost others anything, reach outside or come through alive.
@QuarkusTest
@Timeout(value = 20, unit = TimeUnit.MINUTES)
class HostileTemplateTest {
    private static final int AT_ONCE = 8;
    private static final Pattern ALIVE = Pattern.compile(
            "(?i)<script|<foreignObject|<iframe|<animate|<set[\\s>]|<handler|\\son\\w+\\s*=|javascript:|(?:href|src)\\s*=\\s*[\"'](?!#|data:image/(?:png|jpeg))|url\\((?!#)|@import");
    private static final byte[] JSON = """
            {"format": 1, "size": "11.5x3", "title": "Hostile", "description": "A drawing and nothing else.", "facets": {"occasion": ["everyday"]},
             "faces": [{"name": "front", "artwork": "front.svg"}], "palette": [], "slots": []}""".getBytes(StandardCharsets.UTF_8);

    private static final byte[] PLAIN = HostileZips.PLAIN.getBytes(StandardCharsets.UTF_8);

    private final TestMerchandiser ada = TestMerchandiser.arrives();

    @Test
    void every_file_is_answered_and_comes_to_nothing() throws Exception {
        var heard = new ConcurrentLinkedQueue<String>();
        var canary = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        canary.createContext("/", exchange -> {
            heard.add(exchange.getRequestURI().toString());
            exchange.close();
        });
        canary.start();
        try {
            var wrong = new ArrayList<String>();
            for (var sent : cases(canary.getAddress().getPort()))
                problem(sent, sends(sent.bytes())).ifPresent(wrong::add);
            assertEquals(List.of(), wrong);
            assertEquals(List.of(), List.copyOf(heard));
        } finally {
            canary.stop(0);
        }
    }

    private Optional<String> problem(HostileCase sent, Response answer) {
        boolean taken = answer.statusCode() / 100 == 2;
        if (!taken && (answer.statusCode() / 100 != 4 || !answer.contentType().startsWith("application/problem+json")))
            return Optional.of(sent.name() + ": " + answer.statusCode() + " " + answer.asString());
        if (taken && sent.expected().equals("reject")) return Optional.of(sent.name() + " was taken");
        if (!taken && sent.expected().equals("accept")) return Optional.of(sent.name() + ": " + answer.asString());
        return taken ? alive(sent, answer) : Optional.empty();
    }

    /// What is served of it, drawn from our own model.
    private Optional<String> alive(HostileCase sent, Response answer) {
        var drawn = ada.asks().get(answer.<String>path("preview").replace(".png", ".svg"));
        var found = ALIVE.matcher(drawn.asString());
        if (drawn.statusCode() != 200)
            return Optional.of(sent.name() + " is not drawn: " + drawn.statusCode() + " " + drawn.asString());
        return found.find() ? Optional.of(sent.name() + " is served with " + found.group()) : Optional.empty();
    }

    /// As callers do who are told that all readers are busy.
    private Response sends(byte[] zip) {
        return Eventually.value(
                "a reader is free",
                () -> ada.uploads("bumper-sticker", TestMerchandiser.slug(), zip),
                answer -> answer.statusCode() != 503);
    }

    /// Whoever looks at templates or composes meanwhile is answered before the hostile uploads are.
    @Test
    void many_of_the_worst_at_once_leave_others_alone() throws Exception {
        int answeredMeanwhile = 0;
        try (var hands = Executors.newVirtualThreadPerTaskExecutor()) {
            var sending = new ArrayList<Future<Response>>();
            for (int i = 0; i < AT_ONCE; i++) {
                var zip = drawing(worst(i));
                sending.add(hands.submit(() -> ada.uploads("bumper-sticker", TestMerchandiser.slug(), zip)));
            }
            while (!sending.stream().allMatch(Future::isDone)) {
                looksAndComposes(answeredMeanwhile);
                if (!sending.stream().allMatch(Future::isDone)) answeredMeanwhile++;
            }
            for (var sent : sending) {
                var answer = sent.get();
                assertTrue(
                        answer.statusCode() < 500
                                || answer.statusCode() == 503
                                        && answer.asString().contains("/problems/busy"),
                        answer.asString());
            }
        }
        assertTrue(answeredMeanwhile > 0, "nobody else was answered before all uploads were");
        given().get("/q/health/ready").then().statusCode(200);
        ada.uploads("bumper-sticker", TestMerchandiser.slug(), TestMerchandiser.folder("typewriter-note", "Afterwards"))
                .then()
                .statusCode(201);
    }

    private static void looksAndComposes(int number) {
        given().get("/api/templates?limit=1").then().statusCode(200);
        given().contentType(ContentType.JSON)
                .accept("image/svg+xml")
                .body("{\"template\": \"birthday-balloons\", \"choices\": {\"texts\": {\"name\": \"Zoë %d\"}}}"
                        .formatted(number))
                .post("/api/compositions")
                .then()
                .statusCode(200);
    }

    /// Just inside every limit: long paths, deep references, filters and masks, thousands of them.
    private static String worst(int seed) {
        var random = new Random(seed);
        var svg = new StringBuilder(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"11.75in\" height=\"3.25in\" viewBox=\"0 "
                        + "0 846 234\"><defs>");
        for (int i = 0; i < 12; i++)
            svg.append(("<filter id=\"f%d\"><feTurbulence baseFrequency=\"0.9\" numOctaves=\"9\" "
                            + "seed=\"%d\"/><feMorphology radius=\"%d\"/><feGaussianBlur "
                            + "stdDeviation=\"%d\"/></filter>")
                    .formatted(i, i, 1 + random.nextInt(60), random.nextInt(60)));
        svg.append("<g id=\"u0\"><path d=\"").append(path(random, 2_000)).append("\"/></g>");
        for (int i = 1; i < 14; i++)
            svg.append("<g id=\"u%d\"><use href=\"#u%d\"/><use href=\"#u%d\" x=\"%d\"/></g>"
                    .formatted(i, i - 1, i - 1, i));
        svg.append("</defs>");
        for (int i = 0; i < 12; i++)
            svg.append("<g filter=\"url(#f%d)\" opacity=\".5\"><rect width=\"846\" height=\"234\"/></g>".formatted(i));
        for (int i = 0; i < 60; i++)
            svg.append("<path fill=\"none\" stroke=\"#000\" stroke-dasharray=\".1 .1\" d=\"")
                    .append(path(random, 1_500))
                    .append("\"/>");
        return svg.append("<use href=\"#u%d\"/></svg>".formatted(seed % 14)).toString();
    }

    private static String path(Random random, int curves) {
        var path = new StringBuilder("M0 0");
        for (int i = 0; i < curves; i++)
            path.append("C%d %d %d %d %d %d"
                    .formatted(
                            random.nextInt(846),
                            random.nextInt(234),
                            random.nextInt(846),
                            random.nextInt(234),
                            random.nextInt(846),
                            random.nextInt(234)));
        return path.toString();
    }

    private static byte[] drawing(String svg) {
        return drawing(svg.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] drawing(byte[] svg) {
        return Zips.of(new TreeMap<>(Map.of("template.json", JSON, "front.svg", svg)));
    }

    /// A harmless drawing of the collection need not fit a sticker of ours.
    private static Stream<HostileCase> shared(String kind) {
        return HostileCases.shared(kind).stream()
                .map(file -> file.expected().equals("accept")
                        ? new HostileCase(file.name(), kind, "no-crash", file.bytes())
                        : file);
    }

    /// Drawings of the repository and the shared collection in folders that are fine else, and zips we break ourselves.
    private static List<HostileCase> cases(int port) {
        var cases = new ArrayList<HostileCase>();
        var drawings = Stream.concat(HostileCases.own("svg").stream(), shared("svg"));
        for (var drawing : drawings.toList())
            cases.add(new HostileCase(
                    drawing.name(),
                    "svg",
                    drawing.expected(),
                    drawing(drawing.callingAt(port).bytes())));
        cases.addAll(HostileZips.own(JSON));
        shared("zip").forEach(cases::add);
        for (var file : Stream.concat(HostileZips.wrongTypes().stream(), shared("wrongtype"))
                .toList()) {
            cases.add(file);
            var name = Path.of(file.name()).getFileName().toString();
            cases.add(new HostileCase(
                    file.name() + " in a zip",
                    "zip",
                    name.endsWith(".txt") ? "no-crash" : "reject", // notes are welcome, whatever stands in them
                    Zips.of(Map.of("template.json", JSON, "front.svg", PLAIN, name, file.bytes()))));
        }
        for (int seed = 0; seed < 2; seed++)
            cases.add(new HostileCase("worst " + seed, "svg", "no-crash", drawing(worst(seed))));
        return cases;
    }
}
