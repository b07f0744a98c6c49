package org.makeready.shops;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import org.makeready.platform.blobs.Blobs;
import org.makeready.press.colour.OutputProfile;

/// Print shops for those who give them work.
@ApplicationScoped
public class ShopDirectory {
    private final PrintShops shops;
    private final Blobs blobs;

    ShopDirectory(PrintShops shops, Blobs blobs) {
        this.shops = shops;
        this.blobs = blobs;
    }

    @Transactional
    public PrintShopDetails of(String id) {
        return shops.of(id).details();
    }

    @Transactional
    public String name(String id) {
        return shops.findById(id).name;
    }

    /// Those that make a product on a material, in order of their names.
    public List<PrintShopDetails> making(String product, String material) {
        return shops.inOrder().stream()
                .filter(shop -> shop.settings.takes(product, material))
                .map(PrintShop::details)
                .toList();
    }

    /// The printing condition a shop prints in: its own, or FOGRA39.
    public OutputProfile outputProfile(PrintShopDetails shop) {
        if (shop.profile() == null) return OutputProfile.fogra39();
        try {
            return OutputProfile.read(
                    Files.readAllBytes(blobs.find(shop.profile()).orElseThrow()),
                    shop.settings().condition());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
