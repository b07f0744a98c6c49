package org.makeready.platform.http;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.makeready.platform.Ids;
import org.makeready.platform.SecretFile;

/// Links that open one thing for whoever has them, until they end.
@Singleton
public class SignedLinks {
    private final SecretKeySpec secret;
    private final Clock clock;

    SignedLinks(@ConfigProperty(name = "makeready.data") Optional<Path> data, Clock clock) {
        this.clock = clock;
        try {
            var kept = data.isEmpty()
                    ? Ids.secret("")
                    : SecretFile.readOrCreate(data.get().resolve("keys").resolve("links.key"), () -> Ids.secret(""))
                            .getFirst();
            secret = new SecretKeySpec(kept.getBytes(StandardCharsets.US_ASCII), "HmacSHA256");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// A link and when it ends.
    public record Link(String href, Instant expiresAt) {}

    public Link to(String path, Duration life) {
        var end = Instant.ofEpochSecond(clock.instant().plus(life).getEpochSecond());
        return new Link(
                path + "?expires=" + end.getEpochSecond() + "&signature=" + signature(path, end.getEpochSecond()), end);
    }

    /// Whether the link is ours, for this path, and not yet over.
    public boolean valid(String path, Optional<Long> expires, Optional<String> signature) {
        if (expires.isEmpty() || signature.isEmpty()) return false;
        var expected = signature(path, expires.get()).getBytes(StandardCharsets.US_ASCII);
        return MessageDigest.isEqual(expected, signature.get().getBytes(StandardCharsets.UTF_8))
                && clock.instant().getEpochSecond() < expires.get();
    }

    private String signature(String path, long end) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(secret);
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(mac.doFinal((end + " " + path).getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
