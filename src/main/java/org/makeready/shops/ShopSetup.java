package org.makeready.shops;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.makeready.account.Accounts;
import org.makeready.account.ApiKeys;
import org.makeready.account.Role;
import org.makeready.catalog.Products;
import org.makeready.platform.blobs.Blobs;
import org.makeready.platform.http.IfMatch;
import org.makeready.platform.http.ProblemException;
import org.makeready.platform.http.Refusals;
import org.makeready.press.colour.OutputProfile;
import org.makeready.press.template.Product;

/// Sets print shops up.
@ApplicationScoped
public class ShopSetup {
    private static final Set<String> TAKEN = Set.of("cyan", "magenta", "yellow", "black", "all", "none");

    private final PrintShops shops;
    private final Accounts accounts;
    private final ApiKeys keys;
    private final Products products;
    private final Blobs blobs;
    private final Event<ShopChanged> changes;

    ShopSetup(
            PrintShops shops,
            Accounts accounts,
            ApiKeys keys,
            Products products,
            Blobs blobs,
            Event<ShopChanged> changes) {
        this.shops = shops;
        this.accounts = accounts;
        this.keys = keys;
        this.products = products;
        this.blobs = blobs;
        this.changes = changes;
    }

    record OpenedShop(PrintShop shop, String key) {}

    /// Opens a shop with its first key, and gives it the jobs that waited for one like it.
    @Transactional
    OpenedShop open(ShopRequest wanted) {
        var shop = open(wanted.name(), validSettings(wanted));
        return new OpenedShop(shop, keys.issue(shop.id, Optional.empty()).key());
    }

    @Transactional
    public PrintShop open(String name, ShopSettings settings) {
        var shop = new PrintShop();
        shop.id = accounts.open(Role.PRINT_SHOP, name);
        shop.name = name;
        shop.settings = settings;
        shop.revision = 1;
        shops.persist(shop);
        shops.flush();
        changes.fire(new ShopChanged(shop.details()));
        return shop;
    }

    @Transactional
    PrintShop change(String id, String ifMatch, ShopRequest wanted) {
        var shop = locked(id, ifMatch);
        shop.settings = validSettings(wanted);
        shop.name = wanted.name();
        shop.revision++;
        accounts.rename(id, wanted.name());
        changes.fire(new ShopChanged(shop.details()));
        return shop;
    }

    @Transactional
    PrintShop changeProfile(String id, String ifMatch, byte[] profile) {
        try {
            OutputProfile.read(profile, OutputProfile.CUSTOM);
        } catch (IllegalArgumentException e) {
            throw Refusals.invalid(
                    "This is not the ICC profile of a press.",
                    List.of(Refusals.error(
                            "",
                            "unusable-profile",
                            e.getMessage() + ".",
                            "Send the ICC profile of your press: class prtr, CMYK, at most 5 MB.")));
        }
        var sha256 = blobs.put(profile);
        var shop = locked(id, ifMatch);
        shop.profile = sha256;
        shop.revision++;
        return shop;
    }

    @Transactional
    PrintShop removeProfile(String id, String ifMatch) {
        var shop = locked(id, ifMatch);
        shop.profile = null;
        shop.revision++;
        return shop;
    }

    private PrintShop locked(String id, String ifMatch) {
        var shop = Optional.ofNullable(shops.findById(id, LockModeType.PESSIMISTIC_WRITE))
                .orElseThrow(() -> Refusals.notFound("print shop"));
        IfMatch.require(ifMatch, Integer.toString(shop.revision));
        return shop;
    }

    /// Everything wrong with it at once.
    private ShopSettings validSettings(ShopRequest wanted) {
        var settings = wanted.settings();
        var errors = new ArrayList<ProblemException.ProblemError>();
        for (int i = 0; i < settings.makes().size(); i++) check(settings.makes().get(i), "/makes/" + i, errors);
        if (!timeZoneExists(settings.timeZone()))
            errors.add(Refusals.error(
                    "/timeZone",
                    "unknown-time-zone",
                    "Unknown time zone.",
                    "Send an IANA time zone such as Europe/Berlin."));
        if (TAKEN.contains(settings.cutName().toLowerCase(Locale.ROOT))) errors.add(reservedInkName("/cutName"));
        if (TAKEN.contains(settings.white().toLowerCase(Locale.ROOT))) errors.add(reservedInkName("/whiteName"));
        if (settings.cutName().equalsIgnoreCase(settings.white()))
            errors.add(Refusals.error(
                    "/whiteName", "name-twice", "The cut line and the white ink have the same name.", null));
        if (!errors.isEmpty()) throw Refusals.invalid("The settings of the print shop are invalid.", errors);
        return settings;
    }

    private static ProblemException.ProblemError reservedInkName(String pointer) {
        return Refusals.error(
                pointer,
                "process-ink",
                "This is the name of a process ink.",
                "Use the name your machine uses, for example CutContour.");
    }

    private void check(
            ShopSettings.ProductCapability makes, String pointer, List<ProblemException.ProblemError> errors) {
        var product = products.product(makes.product());
        if (product.isEmpty()) {
            errors.add(Refusals.error(
                    pointer + "/product",
                    "unknown-product",
                    "Product not found.",
                    "GET /api/products lists all products."));
            return;
        }
        var known = product.get().materials().stream().map(Product.Material::id).toList();
        for (int i = 0; i < makes.materials().size(); i++) {
            if (!known.contains(makes.materials().get(i))) {
                errors.add(Refusals.error(
                        pointer + "/materials/" + i,
                        "unknown-material",
                        "This product is not available on this material.",
                        "Choose one of: " + String.join(", ", known) + "."));
            }
        }
    }

    private static boolean timeZoneExists(String zone) {
        try {
            return ZoneId.of(zone) != null;
        } catch (DateTimeException e) {
            return false;
        }
    }
}
