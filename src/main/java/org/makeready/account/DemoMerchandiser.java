package org.makeready.account;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.makeready.platform.Ids;

/// Opens an account to try merchandising with, where there is none yet: address, password and key are printed once.
@ApplicationScoped
class DemoMerchandiser {
    private static final String EMAIL = "merchandiser@example.org";

    private final boolean wanted;
    private final Accounts accounts;
    private final Passwords passwords;
    private final FirstKeys keys;

    DemoMerchandiser(
            @ConfigProperty(name = "makeready.demo-merchandiser") boolean wanted,
            Accounts accounts,
            Passwords passwords,
            FirstKeys keys) {
        this.wanted = wanted;
        this.accounts = accounts;
        this.passwords = passwords;
        this.keys = keys;
    }

    void atStart(@Observes @Priority(300) StartupEvent start) {
        if (!wanted) return;
        QuarkusTransaction.requiringNew().run(() -> {
            if (!accounts.noneWithRole(Role.MERCHANDISER)) return;
            var account = accounts.open(Role.MERCHANDISER, "Demo Merchandiser", EMAIL);
            var password = Ids.secret("");
            passwords.set(account, password);
            keys.issueFirstKey(account, "merchandiser");
            keys.printAndStore("merchandiser.password", "password of " + EMAIL, password);
        });
    }
}
