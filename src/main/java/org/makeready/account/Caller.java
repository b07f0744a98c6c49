package org.makeready.account;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;

/// The account whose key came with the present request.
@ApplicationScoped
public class Caller {
    private final SecurityIdentity identity;

    Caller(SecurityIdentity identity) {
        this.identity = identity;
    }

    public String account() {
        return identity.getPrincipal().getName();
    }

    public boolean is(Role role) {
        return identity.hasRole(role.toString());
    }

    /// Those who make templates see them before customers do.
    public boolean seesDrafts() {
        return known() && (is(Role.MERCHANDISER) || is(Role.REVIEWER) || is(Role.ADMINISTRATOR));
    }

    public boolean known() {
        return !identity.isAnonymous();
    }
}
