package org.makeready.account;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.makeready.platform.SecretFile;

/// Makes the first administrator where there is none: the key is printed once and lies beside the other secrets, to be
/// taken away from there.
@ApplicationScoped
public class FirstKeys {
    private final Optional<Path> folder;
    private final Accounts accounts;
    private final ApiKeys keys;

    FirstKeys(@ConfigProperty(name = "makeready.data") Optional<Path> data, Accounts accounts, ApiKeys keys) {
        this.folder = data.map(path -> path.resolve("keys"));
        this.accounts = accounts;
        this.keys = keys;
    }

    void atStart(@Observes @Priority(200) StartupEvent start) {
        QuarkusTransaction.requiringNew().run(() -> {
            if (accounts.noneWithRole(Role.ADMINISTRATOR))
                issueFirstKey(accounts.open(Role.ADMINISTRATOR, "Administrator"), "administrator");
        });
    }

    /// Makes the first key of an account nobody holds a key of yet, in the transaction that opened it.
    public void issueFirstKey(String account, String name) {
        printAndStore(
                name + ".key",
                "key of the " + name,
                keys.issue(account, Optional.empty()).key());
    }

    /// Prints a secret once and keeps it beside the others, in the transaction that needs it.
    void printAndStore(String name, String what, String secret) {
        if (folder.isEmpty()) return; // a run that keeps nothing
        var file = folder.get().resolve(name);
        try {
            Files.deleteIfExists(file); // of another database, or of a start that did not come to its end
            SecretFile.readOrCreate(file, () -> secret + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        IO.println("The first %s, shown only once and stored in %s: %s".formatted(what, file, secret));
    }
}
