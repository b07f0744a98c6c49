package org.makeready.account;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/// Who the present request comes from.
@ApplicationScoped
public class Customer {
    public static final String ROLE = "customer";

    private final SecurityIdentity identity;

    Customer(SecurityIdentity identity) {
        this.identity = identity;
    }

    /// Owns what this request makes, and sees nothing owned by anyone else.
    public String id() {
        return identity.getPrincipal().getName();
    }

    /// The same where a token is not required; empty without one.
    public Optional<String> idIfKnown() {
        return identity.isAnonymous() ? Optional.empty() : Optional.of(id());
    }
}
