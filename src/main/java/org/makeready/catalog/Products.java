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
    private final Map<String, byte[]> descriptions = new ConcurrentHashMap<>();

    public Optional<Product> product(String id) {
        return Optional.ofNullable(offered.get(id));
    }

    public void offer(Product product) {
        offered.put(product.id(), product);
    }

    void offer(Product product, byte[] description) {
        descriptions.put(product.id(), description);
        offer(product);
    }

    /// Its `product.json`, to the letter.
    public Optional<byte[]> description(String id) {
        return Optional.ofNullable(descriptions.get(id));
    }

    public List<Product> all() {
        return offered.values().stream()
                .sorted(Comparator.comparing(Product::id))
                .toList();
    }
}
