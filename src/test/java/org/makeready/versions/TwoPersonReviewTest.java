package org.makeready.versions;

import static org.hamcrest.Matchers.is;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.makeready.account.Role;
import org.makeready.uploads.TestMerchandiser;

/// Where two persons look at everything.
@QuarkusTest
@TestProfile(TwoPersonReviewTest.Strict.class)
class TwoPersonReviewTest {
    public static class Strict implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("makeready.merchandising.two-person-review", "true");
        }
    }

    private final TestMerchandiser ada = TestMerchandiser.arrives();

    @Test
    void an_uploader_cannot_approve_their_own_version() {
        var slug = TestMerchandiser.slug();
        ada.draft(slug, "Reviewed");
        var review = TestMerchandiser.as(Role.REVIEWER);
        for (var early : new TestMerchandiser[] {ada, review})
            early.sets(slug, 1, VersionState.PUBLISHED)
                    .then()
                    .statusCode(409)
                    .body("type", is("/problems/review-required"));
        ada.sets(slug, 1, VersionState.IN_REVIEW).then().statusCode(200);
        ada.sets(slug, 1, VersionState.PUBLISHED).then().statusCode(409).body("type", is("/problems/review-required"));
        ada.sets(slug, 1, "{\"status\": \"published\", \"at\": \"2027-12-24T08:00\", \"zone\": \"UTC\"}")
                .then()
                .statusCode(409);
        TestMerchandiser.arrives().sets(slug, 1, VersionState.PUBLISHED).then().statusCode(409);
        review.sets(slug, 1, VersionState.PUBLISHED).then().statusCode(200).body("state", is("published"));
        ada.sets(slug, 1, VersionState.RETIRED).then().statusCode(200);
        ada.sets(slug, 1, VersionState.PUBLISHED).then().statusCode(200);
    }

    @Test
    void an_administrator_may_do_both_but_not_to_one_template() {
        var admin = TestMerchandiser.as(Role.ADMINISTRATOR);
        var slug = TestMerchandiser.slug();
        admin.draft(slug, "By the administrator");
        admin.sets(slug, 1, VersionState.IN_REVIEW).then().statusCode(200);
        admin.sets(slug, 1, VersionState.PUBLISHED)
                .then()
                .statusCode(409)
                .body("type", is("/problems/review-required"));
        TestMerchandiser.as(Role.ADMINISTRATOR)
                .sets(slug, 1, VersionState.PUBLISHED)
                .then()
                .statusCode(200);
    }
}
