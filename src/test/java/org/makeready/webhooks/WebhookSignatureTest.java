package org.makeready.webhooks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.WebhookVerificationException;
import java.net.http.HttpHeaders;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Judged by the library of the people who wrote the specification.
class WebhookSignatureTest {
    private static final String PAYLOAD = "{\"type\":\"print_job.ready\",\"data\":{\"title\":\"für dich\"}}";

    private static HttpHeaders headers(List<String> secrets, Instant at) {
        return HttpHeaders.of(
                Map.of(
                        "webhook-id",
                        List.of("msg_1"),
                        "webhook-timestamp",
                        List.of(Long.toString(at.getEpochSecond())),
                        "webhook-signature",
                        List.of(WebhookSignature.of(secrets, "msg_1", at, PAYLOAD))),
                (_, _) -> true);
    }

    @Test
    void the_example_of_the_specification_is_reproduced() {
        assertEquals(
                "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=",
                WebhookSignature.of(
                        List.of("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"),
                        "msg_p5jXN8AQM9LWM0D4loKWxJek",
                        Instant.ofEpochSecond(1_614_265_330),
                        "{\"test\": 2432232314}"));
    }

    @Test
    void the_reference_library_accepts_both_secrets_during_a_change_and_no_other() throws Exception {
        var old = WebhookSignature.newSecret();
        var fresh = WebhookSignature.newSecret();
        assertEquals(32, Base64.getDecoder().decode(fresh.substring("whsec_".length())).length);
        var headers = headers(List.of(fresh, old), Instant.now());
        new Webhook(old).verify(PAYLOAD, headers);
        new Webhook(fresh).verify(PAYLOAD, headers);
        assertThrows(
                WebhookVerificationException.class,
                () -> new Webhook(WebhookSignature.newSecret()).verify(PAYLOAD, headers));
        assertThrows(WebhookVerificationException.class, () -> new Webhook(old).verify(PAYLOAD + " ", headers));
        assertThrows(
                WebhookVerificationException.class,
                () -> new Webhook(old)
                        .verify(PAYLOAD, headers(List.of(old), Instant.now().minusSeconds(600))));
        assertTrue(headers(List.of(fresh), Instant.now())
                .firstValue("webhook-signature")
                .orElseThrow()
                .startsWith("v1,"));
    }
}
