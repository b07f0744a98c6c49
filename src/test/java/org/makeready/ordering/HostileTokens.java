package org.makeready.ordering;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.makeready.HostileCases;
import org.makeready.HostileCases.HostileCase;

/// Tokens that are none of ours, or were once (RFC 8725 tells of the attacks).
final class HostileTokens {
    private static final ObjectMapper JSON = new ObjectMapper();

    private HostileTokens() {}

    /// @param good a token the product signed
    static List<String> like(String good) {
        var parts = good.split("\\.");
        var claims = decoded(parts[1]);
        var own = Stream.of(
                "nonsense",
                "a.b.c",
                "..",
                good + "A",
                good.substring(0, good.length() - 4) + "AAAA",
                parts[0] + "." + parts[1] + ".",
                parts[0] + "." + parts[1],
                parts[0] + "." + coded(claims.replaceFirst("\"sub\":\"[^\"]*\"", "\"sub\":\"somebody-else\"")) + "."
                        + parts[2],
                parts[0] + "." + coded("{}") + "." + parts[2],
                coded("{\"alg\":\"none\"}") + "." + parts[1] + ".",
                coded("{\"alg\":\"None\",\"typ\":\"JWT\"}") + "." + parts[1] + "." + parts[2],
                coded("{\"alg\":\"ES256\",\"jku\":\"http://127.0.0.1:1/keys\"}") + "." + parts[1] + "." + parts[2],
                coded("{\"alg\":\"ES256\",\"jwk\":{\"kty\":\"EC\",\"crv\":\"P-256\",\"x\":\"AA\",\"y\":\"AA\"}}") + "."
                        + parts[1] + "." + coded("\0".repeat(64)),
                coded("{\"alg\":\"ES256\",\"crit\":[\"b64\"],\"b64\":false}") + "." + parts[1] + "." + parts[2],
                parts[0] + "." + parts[1] + "." + coded("\0".repeat(64)),
                signedWithAWord(parts[1]),
                coded("{\"alg\":\"dir\",\"enc\":\"A256GCM\"}") + ".." + coded("a".repeat(12)) + "." + parts[1] + "."
                        + coded("b".repeat(16)),
                coded("{\"alg\":\"PBES2-HS256+A128KW\",\"p2c\":2147483647,\"p2s\":\"AAAA\",\"enc\":\"A128GCM\"}")
                        + ".AAAA.AAAA.AAAA.AAAA",
                "a".repeat(4_000));
        return Stream.concat(own, HostileCases.shared("jose").stream().flatMap(HostileTokens::vectors))
                .toList();
    }

    /// Signed by a key that anybody knows, in an algorithm we do not use.
    private static String signedWithAWord(String claims) {
        var signed = coded("{\"alg\":\"HS256\",\"typ\":\"JWT\"}") + "." + claims;
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec("secret".getBytes(StandardCharsets.US_ASCII), "HmacSHA256"));
            return signed + "."
                    + Base64.getUrlEncoder()
                            .withoutPadding()
                            .encodeToString(mac.doFinal(signed.getBytes(StandardCharsets.US_ASCII)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Tokens of a collection in the form of Wycheproof, in their compact writing: none of them is for us.
    private static Stream<String> vectors(HostileCase collection) {
        try {
            return StreamSupport.stream(
                            JSON.readTree(collection.bytes()).path("testGroups").spliterator(), false)
                    .flatMap(group -> StreamSupport.stream(group.path("tests").spliterator(), false))
                    .map(test -> test.path("jwe"))
                    .filter(JsonNode::isTextual)
                    .map(JsonNode::asText)
                    .filter(token -> token.length() < 8_000 && token.chars().allMatch(c -> c > ' ' && c < 0x7F));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String coded(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    private static String decoded(String part) {
        return new String(Base64.getUrlDecoder().decode(part), StandardCharsets.UTF_8);
    }
}
