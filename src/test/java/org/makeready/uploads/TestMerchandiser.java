package org.makeready.uploads;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.enterprise.inject.spi.CDI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.SortedMap;
import java.util.UUID;
import org.makeready.account.Accounts;
import org.makeready.account.ApiKeys;
import org.makeready.account.Role;
import org.makeready.versions.VersionState;

/// Somebody with a role and a key, for tests that go through HTTP.
public record TestMerchandiser(String account, String key) {
    public static TestMerchandiser arrives() {
        return as(Role.MERCHANDISER);
    }

    public static TestMerchandiser as(Role role) {
        var account = bean(Accounts.class).open(role, role + " " + UUID.randomUUID());
        return new TestMerchandiser(
                account, bean(ApiKeys.class).issue(account, Optional.empty()).key());
    }

    public static <T> T bean(Class<T> type) {
        return CDI.current().select(type).get();
    }

    /// A slug nobody else uses.
    public static String slug() {
        return "test-template-" + UUID.randomUUID().toString().substring(0, 8);
    }

    public RequestSpecification asks() {
        return given().auth().oauth2(key);
    }

    public Response uploads(String product, String slug, byte[] zip) {
        return sends("/api/templates", product, slug, zip);
    }

    Response lints(String product, String slug, byte[] zip) {
        return sends("/api/templates/lint", product, slug, zip);
    }

    private Response sends(String path, String product, String slug, byte[] zip) {
        return asks().contentType("application/zip")
                .queryParam("product", product)
                .queryParam("slug", slug)
                .body(zip)
                .post(path);
    }

    /// A shipped template under another title, so that it is a new one.
    public static byte[] folder(String slug, String title) {
        return Zips.of(files(slug, title));
    }

    public static SortedMap<String, byte[]> files(String slug, String title) {
        var files = Zips.files(Path.of("templates/bumper-sticker", slug));
        files.computeIfPresent(
                "template.json",
                (_, json) -> new String(json, StandardCharsets.UTF_8)
                        .replaceFirst("\"title\": \"[^\"]*\"", "\"title\": \"" + title + "\"")
                        .getBytes(StandardCharsets.UTF_8));
        return files;
    }

    /// A version of a template of its own; its number.
    public int draft(String slug, String title) {
        return uploads("bumper-sticker", slug, folder("typewriter-note", title))
                .then()
                .statusCode(201)
                .extract()
                .path("version");
    }

    String tag(String slug, int version) {
        return asks().get("/api/templates/{slug}/versions/{version}", slug, version)
                .then()
                .statusCode(200)
                .extract()
                .header("ETag");
    }

    public Response sets(String slug, int version, String body) {
        return asks().contentType(ContentType.JSON)
                .header("If-Match", tag(slug, version))
                .body(body)
                .put("/api/templates/{slug}/versions/{version}/status", slug, version);
    }

    public Response sets(String slug, int version, VersionState state) {
        return sets(slug, version, "{\"status\": \"%s\"}".formatted(state));
    }

    public String state(String slug, int version) {
        return asks().get("/api/templates/{slug}/versions/{version}", slug, version)
                .then()
                .statusCode(200)
                .extract()
                .path("state");
    }
}
