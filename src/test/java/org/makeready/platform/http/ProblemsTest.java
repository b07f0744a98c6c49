package org.makeready.platform.http;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.makeready.Eventually;
import org.makeready.HostileCases;
import org.makeready.HostileCases.HostileCase;

@QuarkusTest
class ProblemsTest {
    @Inject
    MarkedRequests marked;

    @Test
    void what_is_not_json_is_shown_by_line_and_column() {
        problem(wish("{\n  \"name\": oops}"), 400, "malformed-json").body("detail", containsString("line 2, column"));
        problem(wish("{\"name\": \"a\", \"parts\": [{\"quantity\": }]}"), 400, "malformed-json")
                .body("detail", containsString("line 1"));
        problem(wish(""), 400, "invalid").body("errors[0].code", is("not-null"));
        problem(wish("{} trailing"), 400, "malformed-json");
        problem(wish("[".repeat(100)), 400, "malformed-json");
        problem(wish("{\"name\": \"a\", \"name\": \"b\"}"), 400, "malformed-json");
    }

    static List<HostileCase> json() {
        return HostileCases.of("json");
    }

    @ParameterizedTest
    @MethodSource("json")
    void malformed_json_is_refused_and_all_other_is_read(HostileCase sent) {
        var answer = given().contentType("application/json").body(sent.bytes()).post("/trouble/anything");
        switch (sent.expected()) {
            case "reject-400" -> problem(answer, 400, "malformed-json");
            case "nothing" -> problem(wish(sent.text()), 400, "invalid").body("errors[0].code", is("not-null"));
            case "parse" -> answer.then().statusCode(200);
            default -> assertTrue(answer.statusCode() < 500, answer.asString());
        }
        int asWish = given().contentType("application/json")
                .body(sent.bytes())
                .post("/trouble/wishes")
                .statusCode();
        assertTrue(asWish / 100 == 4, "as a wish: " + asWish);
    }

    /// Customers who type on leave requests behind: the log is for failures of ours.
    @Test
    void an_aborted_request_is_no_error_in_the_log() throws Exception {
        var errors = new CopyOnWriteArrayList<String>();
        var listener = new Handler() {
            @Override
            public void publish(LogRecord entry) {
                if (entry.getLevel().intValue() > Level.WARNING.intValue()) errors.add(entry.getMessage());
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        var log = Logger.getLogger("org.makeready.http");
        log.addHandler(listener);
        try {
            for (var path : List.of("/trouble/wishes", "/api/compositions")) {
                abortUntilOneIsAnswered(path);
                assertEquals(List.of(), errors, path);
            }
        } finally {
            log.removeHandler(listener);
        }
    }

    /// If the sender is gone before the server reads the body, there is no answer. If the sender leaves while the body
    /// is read, there is one, though nobody receives it: only then an error could be logged.
    private void abortUntilOneIsAnswered(String path) {
        var mark = path + " is never finished";
        Eventually.holds(path + " is given up", () -> {
            abort(path, mark);
            return marked.answered(mark);
        });
    }

    /// Sends half a request and hangs up once the server is at it.
    private void abort(String path, String mark) throws IOException {
        try (var socket = new Socket("localhost", RestAssured.port)) {
            socket.setSoLinger(true, 0);
            socket.getOutputStream()
                    .write(("POST " + path + " HTTP/1.1\r\nHost: localhost\r\n" + MarkedRequests.HEADER + ": " + mark
                                    + "\r\nContent-Type: application/json\r\nAccept: */*\r\nContent-Length: "
                                    + "500\r\n\r\n{\"a\":")
                            .getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().flush();
            Eventually.holds(path + " has arrived", () -> marked.arrived(mark));
        }
    }

    @Test
    void json_of_another_shape_is_shown_by_pointer() {
        problem(wish("{\"nme\": \"a\"}"), 422, "invalid")
                .body("errors[0].pointer", is("#/nme"))
                .body("errors[0].code", is("unknown-field"))
                .body("errors[0].hint", containsString("name, parts"));
        problem(wish("{\"parts\": [{\"quantity\": \"many\"}]}"), 422, "invalid")
                .body("errors[0].pointer", is("#/parts/0/quantity"))
                .body("errors[0].hint", is("Send a whole number."));
        problem(wish("{\"parts\": [{\"finish\": \"satin\"}]}"), 422, "invalid")
                .body("errors[0].pointer", is("#/parts/0/finish"))
                .body("errors[0].hint", containsString("matt, glossy"));
        problem(wish("{\"parts\": 3}"), 422, "invalid").body("errors[0].hint", is("Send a list."));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "quantity | 1.5 | Send a whole number.",
                "quantity | 1.0 | Send a whole number.",
                "quantity | \"1\" | Send a whole number.",
                "quantity | \"\" | Send a whole number.",
                "quantity | true | Send a whole number.",
                "pages | 1.5 | Send a whole number.",
                "pages | \"\" | Send a whole number.",
                "width | \"2.5\" | Send a number.",
                "width | \"NaN\" | Send a number.",
                "width | 1e400 | Send a number.",
                "width | false | Send a number.",
                "price | \"2.5\" | Send a number.",
                "price | \" \" | Send a number.",
                "rush | \"true\" | Send true or false.",
                "rush | 1 | Send true or false.",
                "rush | \"\" | Send true or false.",
                "note | 5 | Send a string.",
                "note | 5.5 | Send a string.",
                "note | true | Send a string.",
                "finish | 0 | 'Send one of: matt, glossy.'",
                "finish | \"0\" | 'Send one of: matt, glossy.'",
                "finish | \"\" | 'Send one of: matt, glossy.'",
                "due | 1767225600 | Send a date and time such as 2026-05-04T12:00:00Z.",
                "due | \"1767225600\" | Send a date and time such as 2026-05-04T12:00:00Z."
            })
    void values_of_another_type_are_not_converted(String field, String value, String hint) {
        problem(wish("{\"name\": \"a\", \"parts\": [{\"%s\": %s}]}".formatted(field, value)), 422, "invalid")
                .body("errors.pointer", contains("#/parts/0/" + field))
                .body("errors.hint", contains(hint));
    }

    @Test
    void values_of_the_right_type_are_taken_as_they_are() {
        wish("{\"name\": \"1\", \"parts\": [{\"quantity\": 2, \"width\": 3, \"price\": 4, \"rush\": true, "
                        + "\"finish\": \"MATT\", \"due\": \"2026-05-04T12:00:00+02:00\"}]}")
                .then()
                .statusCode(200)
                .body("parts[0].quantity", is(2))
                .body("parts[0].width", is(3f))
                .body("parts[0].price", is(4))
                .body("parts[0].due", is("2026-05-04T10:00:00Z"));
    }

    @Test
    void every_broken_constraint_is_named_at_once() {
        problem(wish("{\"name\": \" \", \"parts\": [{\"quantity\": 1}, {\"quantity\": 0}]}"), 422, "invalid")
                .body("errors.pointer", contains("#/name", "#/parts/1/quantity"))
                .body("errors.code", contains("not-blank", "min"));
    }

    @Test
    void parameters_are_named_as_the_query_names_them() {
        problem(given().get("/trouble/list?limit=0"), 400, "invalid").body("errors.pointer", contains("?limit"));
        problem(given().get("/trouble/list?limit=0&page=-1"), 400, "invalid")
                .body("errors.pointer", contains("?limit", "?page"));
        problem(given().get("/trouble/list?limit=wide"), 400, "bad-parameter").body("errors[0].pointer", is("?limit"));
    }

    @Test
    void unknown_parameters_are_named_with_the_known_ones() {
        problem(given().get("/trouble/list?limt=5&limit=5&Page=1"), 400, "bad-parameter")
                .body("errors.pointer", contains("?Page", "?limt"))
                .body("errors[0].hint", is("Allowed parameters: limit, page, whole, word."));
        problem(given().contentType("application/json").body("{}").post("/trouble/wishes?x"), 400, "bad-parameter")
                .body("errors.pointer", contains("?x"))
                .body("errors[0].hint", is("No query parameters are allowed here."));
        given().get("/trouble/list?limit=5&page=1&word=a&whole=true").then().statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"yes", "1", "", "True", "true&whole=no"})
    void a_parameter_that_is_true_or_false_is_nothing_else(String value) {
        problem(given().get("/trouble/list?whole=" + value), 400, "bad-parameter")
                .body("errors.pointer", contains("?whole"))
                .body("errors[0].hint", is("Send true or false."));
    }

    @Test
    void what_http_itself_refuses_is_a_problem_too() {
        problem(given().get("/trouble/nothing"), 404, "not-found");
        problem(given().get("/nowhere/at/all"), 404, "not-found");
        problem(given().delete("/trouble/wishes"), 405, "method-not-allowed").header("Allow", containsString("POST"));
        problem(given().accept("text/csv").get("/trouble/list"), 406, "not-acceptable");
        problem(given().contentType("text/plain").body("{}").post("/trouble/wishes"), 415, "unsupported-media-type");
        problem(wish("\"" + "x".repeat(1_100_000) + "\""), 413, "too-large")
                .body("detail", containsString("1,048,576"));
        problem(given().get("/trouble/owned"), 401, "token-required").header("WWW-Authenticate", is("Bearer"));
        problem(given().get("/trouble/taken"), 409, "order-approved").body("detail", is("This order is approved."));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/trouble/broken", "/trouble/promise"})
    void server_errors_reveal_no_internals(String path) {
        problem(given().get(path), 500, "failure").body("traceId", matchesPattern("trc_[a-z2-7]{26}"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/trouble/list;x", "/trouble/list%3Bx", "/q/health%2f", "/..%5cetc", "/trouble/%00"})
    void paths_that_could_slip_past_a_rule_are_refused(String path) {
        problem(given().urlEncodingEnabled(false).get(path), 400, "bad-path");
    }

    @Test
    void broken_percent_signs_are_refused() throws IOException {
        for (var path : List.of("/trouble/%zz", "/%", "/a%4")) {
            var answer = raw("GET " + path + " HTTP/1.1\r\nHost: here\r\n\r\n");
            assertTrue(
                    answer.startsWith("HTTP/1.1 400"),
                    answer); // by Quarkus itself, before our guard and without a body
        }
    }

    @Test
    void body_without_content_length_is_limited_too() throws IOException {
        var chunk = "19000\r\n" + " ".repeat(0x19000) + "\r\n";
        var answer = raw("POST /trouble/wishes HTTP/1.1\r\nHost: here\r\nContent-Type: "
                + "application/json\r\nTransfer-Encoding: chunked\r\n\r\n"
                + chunk.repeat(11) + "0\r\n\r\n");
        assertTrue(answer.startsWith("HTTP/1.1 413"), answer);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Host: here\r\nTransfer-Encoding: chunky",
                "Host: here\r\nTransfer-Encoding: gzip, chunked",
                "Host: here\r\nTransfer-Encoding: chunked\r\nTransfer-Encoding: identity",
                "Host: here\r\nHost: there"
            })
    void headers_that_two_servers_could_read_differently_are_refused(String headers) throws IOException {
        try (var socket = new Socket("localhost", RestAssured.port)) {
            socket.setSoTimeout(5000);
            var request = "POST /trouble/wishes HTTP/1.1\r\n" + headers + "\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            var answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertTrue(answer.startsWith("HTTP/1.1 400"), answer);
        }
    }

    @Test
    void requests_to_change_to_http_2_are_answered_as_http_1() throws IOException {
        var answer = raw("GET /trouble/list HTTP/1.1\r\nHost: here\r\nConnection: Upgrade, HTTP2-Settings\r\n"
                + "Upgrade: h2c\r\nHTTP2-Settings: AAMAAABkAAQCAAAAAAIAAAAA\r\n\r\n");
        assertTrue(answer.startsWith("HTTP/1.1 200"), answer);
        var direct = raw("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n");
        assertTrue(direct.isEmpty() || direct.startsWith("HTTP/"), direct); // HTTP/2 begins with a binary frame
    }

    private static String raw(String request) throws IOException {
        try (var socket = new Socket("localhost", RestAssured.port)) {
            socket.setSoTimeout(5000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            var answer = new byte[4000]; // sent in one piece: status, headers and the short body
            int length = socket.getInputStream().read(answer);
            return new String(answer, 0, Math.max(length, 0), StandardCharsets.UTF_8);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/trouble/list, ''",
        "/nowhere, ''",
        "/problems, ''",
        "/q/health, ''",
        "/q/openapi, ''",
        "/q/swagger-ui/, script-src 'self' 'unsafe-inline'"
    })
    void every_answer_has_safe_headers(String path, String more) {
        given().get(path)
                .then()
                .header("X-Content-Type-Options", is("nosniff"))
                .header("Referrer-Policy", is("no-referrer"))
                .header("Content-Security-Policy", containsString("default-src 'self'"))
                .header("Content-Security-Policy", containsString(more));
    }

    @Test
    void a_query_may_hold_what_a_path_may_not() {
        given().urlEncodingEnabled(false)
                .get("/trouble/list?limit=5;word=%2f")
                .then()
                .statusCode(200);
    }

    @Test
    void drawings_cannot_run_anything_and_parts_beyond_their_end_are_refused() {
        given().head("/trouble/drawing.svg")
                .then()
                .statusCode(200)
                .header("Content-Length", is(String.valueOf(FailingResource.DRAWING.length)))
                .header("Content-Security-Policy", containsString("sandbox"))
                .header("Content-Security-Policy", containsString("default-src 'none'"))
                .header(
                        "Content-Disposition",
                        is("inline; filename=\"__ bad_name.svg\"; filename*=UTF-8''%22%C3%BC%20bad%0Aname.svg"));
        problem(given().header("Range", "bytes=900-").get("/trouble/drawing.svg"), 416, "range-not-satisfiable")
                .header("Content-Range", is("bytes */" + FailingResource.DRAWING.length));
    }

    @Test
    void unknown_problem_types_have_no_page() {
        problem(given().get("/problems/unheard-of"), 404, "not-found");
        given().get("/problems").then().statusCode(200).body(containsString("if-match-required"));
    }

    private static Response wish(String body) {
        return given().contentType("application/json").body(body).post("/trouble/wishes");
    }

    /// A problem in full: its status, its media type, a type that leads to a page, and no word of our own code.
    private static ValidatableResponse problem(Response answered, int status, String code) {
        var problem = answered.then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("status", is(status))
                .body("type", is("/problems/" + code))
                .body("title", is(ProblemTypes.ALL.title(code)));
        for (var inside : List.of("makeready.", "jackson", "jakarta", "java.", "Exception", "passwd")) {
            problem.body(not(containsString(inside)));
        }
        given().get("/problems/" + code)
                .then()
                .statusCode(200)
                .contentType("text/html")
                .body(containsString(ProblemTypes.ALL.title(code)));
        return problem;
    }
}
