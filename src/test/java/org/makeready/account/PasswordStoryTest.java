package org.makeready.account;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.makeready.platform.HandDrivenClock;

@QuarkusTest
class PasswordStoryTest {
    private static final String GOOD = "four words nobody guesses";

    @Inject
    HandDrivenClock clock;

    private final String email = "Ada-" + UUID.randomUUID() + "@Example.org";

    @Test
    void an_invited_merchandiser_chooses_a_password_and_logs_in() {
        var opened = opens("merchandiser");
        assertTrue(opened.getString("key").startsWith("mk_")
                && opened.getString("invitation").startsWith("inv_"));
        chooses(opened.getString("invitation"), GOOD).then().statusCode(204);
        var token = logsIn(email, GOOD)
                .then()
                .statusCode(201)
                .header("Cache-Control", "no-store")
                .body("expiresAt", notNullValue())
                .extract()
                .<String>path("token");
        given().auth()
                .oauth2(token)
                .get("/api/account")
                .then()
                .statusCode(200)
                .body("role", is("merchandiser"))
                .body("name", is("Ada Byron"));
        given().auth()
                .oauth2(opened.getString("key"))
                .get("/api/account")
                .then()
                .statusCode(200)
                .body("id", is(opened.getString("id")));
        given().auth().oauth2(token).delete("/api/sessions/current").then().statusCode(204);
        given().auth().oauth2(token).get("/api/account").then().statusCode(401);
        given().auth()
                .oauth2(opened.getString("key"))
                .delete("/api/sessions/current")
                .then()
                .statusCode(422);
        logsIn(email.toLowerCase(), GOOD).then().statusCode(201);
    }

    @Test
    void an_invitation_is_good_once_and_a_new_password_ends_old_sessions() {
        var opened = opens("reviewer");
        chooses(opened.getString("invitation"), GOOD).then().statusCode(204);
        chooses(opened.getString("invitation"), "another fine password").then().statusCode(404);
        var token = logsIn(email, GOOD).then().statusCode(201).extract().<String>path("token");
        var again = administrator()
                .contentType(ContentType.JSON)
                .post("/api/accounts/" + opened.getString("id") + "/invitations")
                .then()
                .statusCode(201)
                .extract()
                .<String>path("invitation");
        chooses(again, "another fine password").then().statusCode(204);
        given().auth().oauth2(token).get("/api/account").then().statusCode(401);
        logsIn(email, GOOD).then().statusCode(401);
        logsIn(email, "another fine password").then().statusCode(201);
    }

    @Test
    void an_invitation_ends_after_a_week() {
        var invitation = opens("merchandiser").getString("invitation");
        var late = opening("merchandiser", "late-" + email).then().extract().<String>path("invitation");
        clock.advance(Passwords.INVITATION.minusMinutes(1));
        chooses(invitation, GOOD).then().statusCode(204);
        clock.advance(Duration.ofMinutes(1));
        chooses(late, GOOD).then().statusCode(404).body("type", is("/problems/not-found"));
        logsIn("late-" + email, GOOD).then().statusCode(401);
    }

    @Test
    void a_session_ends_after_a_working_day() {
        chooses(opens("merchandiser").getString("invitation"), GOOD).then().statusCode(204);
        var token = logsIn(email, GOOD).then().statusCode(201).extract().<String>path("token");
        clock.advance(Sessions.LIFE.minusMinutes(1));
        given().auth().oauth2(token).get("/api/account").then().statusCode(200);
        clock.advance(Duration.ofMinutes(1));
        given().auth().oauth2(token).get("/api/account").then().statusCode(401);
    }

    @Test
    void too_many_wrong_passwords_are_forgotten_after_a_while() {
        chooses(opens("merchandiser").getString("invitation"), GOOD).then().statusCode(204);
        for (int i = 0; i < Passwords.TRIES; i++)
            logsIn(email, "a wrong password").then().statusCode(401);
        logsIn(email, GOOD).then().statusCode(429);
        clock.advance(Passwords.WINDOW.plusMinutes(1));
        logsIn(email, GOOD).then().statusCode(201);
    }

    @Test
    void unknown_addresses_and_wrong_passwords_answer_alike() {
        var opened = opens("merchandiser");
        chooses(opened.getString("invitation"), GOOD).then().statusCode(204);
        var nobody = "nobody-" + UUID.randomUUID() + "@example.org";
        for (int i = 0; i < Passwords.TRIES; i++)
            assertEquals(told(logsIn(email, "a wrong password " + i)), told(logsIn(nobody, "a wrong password " + i)));
        logsIn(email, GOOD)
                .then()
                .statusCode(429)
                .header("Retry-After", is("900"))
                .body("type", is("/problems/too-many-logins"));
        assertEquals(told(logsIn(email, GOOD)), told(logsIn(nobody, GOOD)));
        given().auth()
                .oauth2(opened.getString("key"))
                .get("/api/account")
                .then()
                .statusCode(200);
    }

    @Test
    void many_tries_at_once_count_as_many() throws Exception {
        var opened = opens("merchandiser");
        chooses(opened.getString("invitation"), GOOD).then().statusCode(204);
        try (var hands = Executors.newVirtualThreadPerTaskExecutor()) {
            var trying = new ArrayList<Future<Integer>>();
            for (int i = 0; i < 20; i++)
                trying.add(hands.submit((Callable<Integer>)
                        () -> logsIn(email, "a wrong password").statusCode()));
            int checked = 0;
            for (var one : trying) if (one.get() != 429) checked++;
            assertTrue(checked <= Passwords.TRIES, checked + " were checked");
        }
    }

    @Test
    void a_login_forgives_earlier_mistakes() {
        var opened = opens("merchandiser");
        chooses(opened.getString("invitation"), GOOD).then().statusCode(204);
        for (int i = 0; i < Passwords.TRIES; i++) {
            logsIn(email, "a wrong password").then().statusCode(401);
            logsIn(email, GOOD).then().statusCode(201);
        }
    }

    @Test
    void weak_passwords_and_impossible_accounts_are_refused() {
        var invitation = opens("merchandiser").getString("invitation");
        for (var weak : new String[] {"short", "aaaaaaaaaaaaaaaa", "x".repeat(201)})
            chooses(invitation, weak).then().statusCode(422).body("errors[0].code", is("weak-password"));
        chooses("inv_guessed", GOOD).then().statusCode(404);
        opening("merchandiser", email).then().statusCode(409).body("type", is("/problems/address-taken"));
        opening("print-shop", "x@example.org").then().statusCode(422).body("errors[0].pointer", is("#/role"));
        opening("merchandiser", "no address").then().statusCode(422).body("errors[0].pointer", is("#/email"));
        given().contentType(ContentType.JSON)
                .body("{}")
                .post("/api/sessions")
                .then()
                .statusCode(422);
    }

    @Test
    void only_administrators_open_and_close_accounts() {
        var opened = opens("merchandiser");
        given().auth()
                .oauth2(opened.getString("key"))
                .get("/api/accounts")
                .then()
                .statusCode(403);
        given().get("/api/accounts").then().statusCode(401);
        var admin = administrator();
        admin.get("/api/accounts")
                .then()
                .statusCode(200)
                .body("items.id", hasItem(opened.getString("id")))
                .body("items.key", everyItem(nullValue()));
        chooses(opened.getString("invitation"), GOOD).then().statusCode(204);
        var token = logsIn(email, GOOD).then().statusCode(201).extract().<String>path("token");
        administrator().delete("/api/accounts/" + opened.getString("id")).then().statusCode(204);
        given().auth().oauth2(token).get("/api/account").then().statusCode(401);
        given().auth()
                .oauth2(opened.getString("key"))
                .get("/api/account")
                .then()
                .statusCode(401);
        logsIn(email, GOOD).then().statusCode(401);
        administrator().get("/api/accounts").then().body("items.id", not(hasItem(opened.getString("id"))));
        administrator().delete("/api/accounts/" + opened.getString("id")).then().statusCode(404);
    }

    @Test
    void the_stored_hash_does_not_contain_the_password() {
        var kept = PasswordHash.of(GOOD).encoded();
        assertTrue(kept.startsWith("pbkdf2-sha512$210000$"));
        assertTrue(PasswordHash.decode(kept).matches(GOOD));
        assertFalse(PasswordHash.decode(kept).matches(GOOD + " "));
        assertFalse(kept.equals(PasswordHash.of(GOOD).encoded()));
        assertTrue(PasswordHash.decode(
                        PasswordHash.of("caf\u00e9 caf\u00e9 caf\u00e9").encoded())
                .matches("cafe\u0301 cafe\u0301 cafe\u0301"));
    }

    private static String told(Response answer) {
        return answer.statusCode() + " " + answer.asString().replaceAll("\"(instance|traceId)\":\"[^\"]*\"", "");
    }

    private JsonPath opens(String role) {
        return opening(role, email)
                .then()
                .statusCode(201)
                .header("Location", startsWith("/api/accounts/acc_"))
                .extract()
                .jsonPath();
    }

    private static Response opening(String role, String email) {
        return administrator()
                .contentType(ContentType.JSON)
                .body(Map.of("role", role, "name", "Ada Byron", "email", email))
                .post("/api/accounts");
    }

    private static Response chooses(String invitation, String password) {
        return given().contentType(ContentType.JSON)
                .body(Map.of("invitation", invitation, "password", password))
                .post("/api/passwords");
    }

    private static Response logsIn(String email, String password) {
        return given().contentType(ContentType.JSON)
                .body(Map.of("email", email, "password", password))
                .post("/api/sessions");
    }

    private static RequestSpecification administrator() {
        var account = CDI.current().select(Accounts.class).get().open(Role.ADMINISTRATOR, "Admin");
        return given().auth()
                .oauth2(CDI.current()
                        .select(ApiKeys.class)
                        .get()
                        .issue(account, Optional.empty())
                        .key());
    }
}
