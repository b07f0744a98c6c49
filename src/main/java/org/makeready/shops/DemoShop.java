package org.makeready.shops;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.makeready.account.Accounts;
import org.makeready.account.FirstKeys;
import org.makeready.account.Role;

/// Opens a print shop to try everything with, where there is none yet.
@ApplicationScoped
class DemoShop {
    private static final List<ShopSettings.ProductCapability> EVERYTHING = List.of(
            new ShopSettings.ProductCapability("bumper-sticker", List.of()),
            new ShopSettings.ProductCapability("e-card", List.of()));

    private final boolean wanted;
    private final Accounts accounts;
    private final FirstKeys keys;
    private final ShopSetup setup;

    DemoShop(
            @ConfigProperty(name = "makeready.demo-shop") boolean wanted,
            Accounts accounts,
            FirstKeys keys,
            ShopSetup setup) {
        this.wanted = wanted;
        this.accounts = accounts;
        this.keys = keys;
        this.setup = setup;
    }

    void onStart(@Observes @Priority(300) StartupEvent start) {
        if (!wanted) return;
        QuarkusTransaction.requiringNew().run(() -> {
            if (accounts.noneWithRole(Role.PRINT_SHOP))
                keys.issueFirstKey(setup.open("Demo Print", ShopSettings.making(EVERYTHING)).id, "demo-shop");
        });
    }
}
