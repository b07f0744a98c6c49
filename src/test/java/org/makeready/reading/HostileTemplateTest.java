package org.makeready.reading;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.makeready.uploads.TestMerchandiser;
import org.makeready.uploads.Zips;

/// Uploads what breaks readers of zips and drawings: references in circles, scripts, entities, bombs, and what shops
/// get as "artwork". Anything may be refused; nothing may take long, cost others anything, reach outside or come
/// through alive.
@QuarkusTest
class HostileTemplateTest {
    private static final Path CORPUS = Path.of("../shared/corpus");
    private static final int CANARY = 18_999, AT_ONCE = 20;
    private static final Duration DEADLINE = Duration.ofSeconds(10);
    private static final Pattern ALIVE = Pattern.compile(
            "(?i)<script|<foreignObject|<iframe|<animate|<set[\\s>]|<handler|\\son\\w+\\s*=|javascript:|(?:href|src)\\s*=\\s*[\"'](?!#|data:image/(?:png|jpeg))|url\\((?!#)|@import");
    private static final byte[] JSON = """
            {"format": 1, "size": "11.5x3", "title": "Hostile", "description": "A drawing and nothing else.", "facets": {"occasion": ["everyday"]},
             "faces": [{"name": "front", "artwork": "front.svg"}], "palette": [], "slots": []}""".getBytes(StandardCharsets.UTF_8);

    private final TestMerchandiser ada = TestMerchandiser.arrives();

    private record Case(String name, String expected, byte[] zip) {}

    @Test
    void every_file_is_answered_in_time_and_comes_to_nothing() throws Exception {
        var heard = new ConcurrentLinkedQueue<String>();
        var canary = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), CANARY), 0);
        canary.createContext("/", exchange -> {
            heard.add(exchange.getRequestURI().toString());
            exchange.close();
        });
        canary.start();
        try {
            var wrong = new ArrayList<String>();
            int taken = 0;
            for (var sent : cases()) {
                var start = Instant.now();
                var answer = sends(sent.zip);
                var took = Duration.between(start, Instant.now());
                if (answer.statusCode() / 100 == 2) taken++;
                problem(sent, answer, took).ifPresent(wrong::add);
            }
            assertEquals(List.of(), wrong);
            assertEquals(List.of(), List.copyOf(heard));
            assertTrue(taken > 0, "none of them was taken");
        } finally {
            canary.stop(0);
        }
    }

    private Optional<String> problem(Case sent, Response answer, Duration took) {
        if (took.compareTo(DEADLINE) > 0) return Optional.of(sent.name + " took " + took);
        boolean good = answer.statusCode() / 100 == 2;
        if (!good && (answer.statusCode() / 100 != 4 || !answer.contentType().startsWith("application/problem+json")))
            return Optional.of(sent.name + ": " + answer.statusCode() + " " + answer.asString());
        if (good && sent.expected.equals("reject")) return Optional.of(sent.name + " was taken");
        return good ? alive(sent, answer) : Optional.empty();
    }

    /// What is served of it, drawn from our own model.
    private Optional<String> alive(Case sent, Response answer) {
        var drawn = ada.asks().get(answer.<String>path("preview").replace(".png", ".svg"));
        var found = ALIVE.matcher(drawn.asString());
        if (drawn.statusCode() != 200)
            return Optional.of(sent.name + " is not drawn: " + drawn.statusCode() + " " + drawn.asString());
        return found.find() ? Optional.of(sent.name + " is served with " + found.group()) : Optional.empty();
    }

    private Response sends(byte[] zip) {
        for (int i = 0; i < 30; i++) {
            var answer = ada.uploads("bumper-sticker", TestMerchandiser.slug(), zip);
            if (answer.statusCode() != 503) return answer;
        }
        return fail("busy for good");
    }

    @Test
    void twenty_of_the_worst_at_once_leave_others_alone() throws Exception {
        var quiet = slowest(20);
        try (var hands = Executors.newVirtualThreadPerTaskExecutor()) {
            var sending = new ArrayList<Future<Map.Entry<Response, Duration>>>();
            for (int i = 0; i < AT_ONCE; i++) {
                var zip = drawing(worst(i));
                sending.add(hands.submit((Callable<Map.Entry<Response, Duration>>) () -> {
                    var start = Instant.now();
                    var answer = ada.uploads("bumper-sticker", TestMerchandiser.slug(), zip);
                    return Map.entry(answer, Duration.between(start, Instant.now()));
                }));
            }
            var busy = slowest(40);
            assertTrue(
                    busy.toMillis() < 1_000 + 10 * quiet.toMillis(),
                    "others wait %s instead of %s".formatted(busy, quiet));
            for (var sent : sending) {
                var answer = sent.get().getKey();
                assertTrue(
                        sent.get().getValue().compareTo(DEADLINE.plusSeconds(5)) < 0,
                        sent.get().getValue().toString());
                assertTrue(
                        answer.statusCode() < 500
                                || answer.statusCode() == 503
                                        && answer.asString().contains("/problems/busy"),
                        answer.asString());
            }
        }
        given().get("/q/health/ready").then().statusCode(200);
        ada.uploads("bumper-sticker", TestMerchandiser.slug(), TestMerchandiser.folder("typewriter-note", "Afterwards"))
                .then()
                .statusCode(201);
    }

    /// What a customer waits for at most, looking at templates and composing.
    private static Duration slowest(int times) {
        var worst = Duration.ZERO;
        for (int i = 0; i < times; i++) {
            var start = Instant.now();
            given().get("/api/templates?limit=1").then().statusCode(200);
            given().contentType(ContentType.JSON)
                    .accept("image/svg+xml")
                    .body("{\"template\": \"birthday-balloons\", \"choices\": {\"texts\": {\"name\": \"Zoë %d\"}}}"
                            .formatted(i))
                    .post("/api/compositions")
                    .then()
                    .statusCode(200);
            var took = Duration.between(start, Instant.now());
            if (took.compareTo(worst) > 0) worst = took;
        }
        return worst;
    }

    /// Just inside every limit: long paths, deep references, filters and masks, thousands of them.
    private static String worst(int seed) {
        var random = new Random(seed);
        var svg = new StringBuilder(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"11.75in\" height=\"3.25in\" viewBox=\"0 0 846 234\"><defs>");
        for (int i = 0; i < 12; i++)
            svg.append(
                    "<filter id=\"f%d\"><feTurbulence baseFrequency=\"0.9\" numOctaves=\"9\" seed=\"%d\"/><feMorphology radius=\"%d\"/><feGaussianBlur stdDeviation=\"%d\"/></filter>"
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

    /// What we break ourselves, and the collection where it is at hand.
    private static List<Case> cases() throws IOException {
        var cases = new ArrayList<>(own());
        var index = CORPUS.resolve("INDEX.tsv");
        if (!Files.exists(index)) return cases;
        for (var line : Files.readAllLines(index)) {
            var parts = line.split("\t");
            if (parts[1].equals("svg"))
                cases.add(new Case(
                        parts[0],
                        parts[2].equals("accept") ? "no-crash" : parts[2],
                        drawing(Files.readAllBytes(CORPUS.resolve(parts[0])))));
            if (parts[1].equals("zip") || parts[1].equals("wrongtype"))
                cases.add(new Case(parts[0], parts[2], Files.readAllBytes(CORPUS.resolve(parts[0]))));
            if (parts[1].equals("wrongtype"))
                cases.add(new Case(
                        parts[0] + " in a zip",
                        "reject",
                        Zips.of(Map.of(
                                "template.json",
                                JSON,
                                Path.of(parts[0]).getFileName().toString(),
                                Files.readAllBytes(CORPUS.resolve(parts[0]))))));
        }
        return cases;
    }

    private static List<Case> own() {
        var cases = new ArrayList<Case>();
        cases.add(
                new Case(
                        "a plain drawing",
                        "no-crash",
                        drawing(
                                "<svg xmlns='http://www.w3.org/2000/svg' width='11.75in' height='3.25in' viewBox='0 0 846 234'><rect width='846' height='234' fill='#fff'/></svg>")));
        for (var bad : List.of(
                "<script>alert(1)</script>",
                "<rect onclick='alert(1)'/>",
                "<a href='javascript:alert(1)'><rect/></a>",
                "<foreignObject/>",
                "<image href='http://127.0.0.1:%d/canary/own'/>".formatted(CANARY),
                "<image href='file:///etc/passwd'/>",
                "<style>@import url(http://127.0.0.1:%d/canary/css);</style>".formatted(CANARY),
                "<use href='#a' id='a'/>",
                "<set attributeName='href' to='x'/>",
                "<g fill='url(http://127.0.0.1:%d/canary/fill#x)'><rect/></g>".formatted(CANARY))) {
            cases.add(new Case(
                    bad,
                    "no-crash",
                    drawing(
                            "<svg xmlns='http://www.w3.org/2000/svg' width='11.75in' height='3.25in' viewBox='0 0 846 234'>%s</svg>"
                                    .formatted(bad))));
        }
        cases.add(
                new Case(
                        "entities",
                        "reject",
                        drawing(
                                "<!DOCTYPE svg [<!ENTITY a 'b'>]><svg xmlns='http://www.w3.org/2000/svg'><text>&a;</text></svg>")));
        cases.add(new Case(
                "deep groups",
                "reject",
                drawing("<svg xmlns='http://www.w3.org/2000/svg'>" + "<g>".repeat(100_000) + "</g>".repeat(100_000)
                        + "</svg>")));
        cases.add(new Case(
                "deep JSON",
                "reject",
                Zips.of(Map.of("template.json", ("[".repeat(100_000)).getBytes(), "front.svg", new byte[0]))));
        cases.add(new Case(
                "UTF-16",
                "reject",
                drawing("<svg xmlns='http://www.w3.org/2000/svg'/>".getBytes(StandardCharsets.UTF_16))));
        cases.add(
                new Case("a bomb", "reject", Zips.of(Map.of("template.json", JSON, "front.svg", new byte[7_900_000]))));
        for (int seed = 0; seed < 2; seed++) cases.add(new Case("worst " + seed, "no-crash", drawing(worst(seed))));
        return cases;
    }
}
