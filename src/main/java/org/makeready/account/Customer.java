package org.makeready.account;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;

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
}
