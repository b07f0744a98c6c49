package org.makeready.shops;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import org.makeready.platform.http.Refusals;

/// The print shops there are.
@ApplicationScoped
class PrintShops implements PanacheRepositoryBase<PrintShop, String> {
    @Transactional
    PrintShop of(String id) {
        return findByIdOptional(id).orElseThrow(() -> Refusals.notFound("print shop"));
    }

    @Transactional
    List<PrintShop> inOrder() {
        return list("order by name, id");
    }
}
