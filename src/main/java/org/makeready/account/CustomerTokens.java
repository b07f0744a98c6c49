package org.makeready.account;

import io.smallrye.jwt.algorithm.SignatureAlgorithm;
import io.smallrye.jwt.auth.principal.JWTAuthContextInfo;
import io.smallrye.jwt.build.Jwt;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import jakarta.enterprise.inject.Produces;
import java.time.Duration;
import java.util.Set;

/// Signs customers' tokens, and tells SmallRye JWT which ones to believe: one algorithm, one key, one audience.
@ApplicationScoped
class CustomerTokens {
    private static final String ISSUER = "https://makeready.org";
    private static final String AUDIENCE = "makeready-customers";
    private static final Duration LIFE = Duration.ofDays(365);

    private final SigningKeys keys;

    CustomerTokens(SigningKeys keys) {
        this.keys = keys;
    }

    /// Nothing is stored for a guest: the token alone is the session, so that visitors who never save cost no row.
    String forGuest(String id) {
        return Jwt.issuer(ISSUER)
                .audience(AUDIENCE)
                .subject(id)
                .groups(Customer.ROLE)
                .expiresIn(LIFE)
                .jws()
                .algorithm(SignatureAlgorithm.ES256)
                .sign(keys.pair().getPrivate());
    }

    @Produces
    @ApplicationScoped
    @Alternative
    @Priority(1)
    JWTAuthContextInfo validationSettings() {
        var info = new JWTAuthContextInfo(keys.pair().getPublic(), ISSUER);
        info.setSignatureAlgorithm(Set.of(SignatureAlgorithm.ES256));
        info.setExpectedAudience(Set.of(AUDIENCE));
        info.setMaxTimeToLiveSecs(LIFE.toSeconds());
        return info;
    }
}
