package org.makeready.production;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.makeready.platform.Refusals;

/// The print shops there are.
@ApplicationScoped
class PrintShops implements PanacheRepositoryBase<PrintShop, String> {
    @Transactional
    PrintShop of(String id) {
        return findByIdOptional(id).orElseThrow(() -> Refusals.missing("print shop"));
    }

    @Transactional
    List<PrintShop> inOrder() {
        return list("order by name, id");
    }

    @Transactional
    String name(String id) {
        return findById(id).name;
    }

    /// Of the shops that can make it, the one with the fewest jobs still to print.
    Optional<PrintShop> choose(String product, String material) {
        return inOrder().stream()
                .filter(shop -> shop.settings.takes(product, material))
                .min(Comparator.comparing(this::load).thenComparing(shop -> shop.id));
    }

    private long load(PrintShop shop) {
        return getEntityManager()
                .createQuery("select count(j) from PrintJob j where j.shop = ?1 and j.state in ?2", Long.class)
                .setParameter(1, shop.id)
                .setParameter(
                        2,
                        List.of(
                                JobState.APPROVED,
                                JobState.RENDERING,
                                JobState.READY,
                                JobState.ON_HOLD,
                                JobState.CLAIMED,
                                JobState.IN_PRODUCTION))
                .getSingleResult();
    }
}
