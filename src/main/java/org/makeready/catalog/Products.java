package org.makeready.catalog;

import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.makeready.press.template.Product;

/// What can be made.
@Singleton
public class Products {
    private final Map<String, Product> offered = new ConcurrentHashMap<>();

    public Optional<Product> product(String id) {
        return Optional.ofNullable(offered.get(id));
    }

    public void offer(Product product) {
        offered.put(product.id(), product);
    }

    List<Product> all() {
        return offered.values().stream().sorted(Comparator.comparing(Product::id)).toList();
    }
}
