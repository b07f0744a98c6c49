package org.makeready.account;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.security.identity.request.BaseAuthenticationRequest;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// Lets in who sends a key of ours as `Authorization: Bearer mk_…`, or the token of a session as `ms_…`; other tokens
/// are left to those who know them.
@ApplicationScoped
class BearerAuthentication
        implements HttpAuthenticationMechanism, IdentityProvider<BearerAuthentication.BearerTokenRequest> {
    private static final Pattern BEARER = Pattern.compile(
            "Bearer ((?:" + ApiKeys.PREFIX + "|" + Sessions.PREFIX + ")\\S{1,200})", Pattern.CASE_INSENSITIVE);

    private final ApiKeys keys;
    private final Sessions sessions;

    BearerAuthentication(ApiKeys keys, Sessions sessions) {
        this.keys = keys;
        this.sessions = sessions;
    }

    static final class BearerTokenRequest extends BaseAuthenticationRequest {
        private final String key;

        BearerTokenRequest(String key) {
            this.key = key;
        }
    }

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext request, IdentityProviderManager providers) {
        var bearer = BEARER.matcher(Optional.ofNullable(request.request().getHeader("Authorization"))
                .orElse("")
                .strip());
        return bearer.matches()
                ? providers.authenticate(new BearerTokenRequest(bearer.group(1)))
                : Uni.createFrom().nullItem();
    }

    @Override
    public Class<BearerTokenRequest> getRequestType() {
        return BearerTokenRequest.class;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(BearerTokenRequest sent, AuthenticationRequestContext context) {
        return context.runBlocking(() -> holder(sent.key)
                .map(BearerAuthentication::identity)
                .orElseThrow(() ->
                        new AuthenticationFailedException("Unknown, expired or revoked API key or session token")));
    }

    private Optional<ApiKeys.KeyHolder> holder(String key) {
        return key.startsWith(Sessions.PREFIX) ? sessions.holder(key) : keys.holder(key);
    }

    private static SecurityIdentity identity(ApiKeys.KeyHolder holder) {
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(new QuarkusPrincipal(holder.account()))
                .addRole(holder.role().toString())
                .build();
    }

    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext request) {
        return Uni.createFrom().item(new ChallengeData(401, "WWW-Authenticate", "Bearer"));
    }

    @Override
    public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
        return Set.of(BearerTokenRequest.class);
    }

    /// Before the mechanism that takes every bearer token for a JWT.
    @Override
    public int getPriority() {
        return DEFAULT_PRIORITY + 1_000;
    }
}
