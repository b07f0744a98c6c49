package org.makeready.catalog;

import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import org.makeready.press.template.Template;

/// The templates at hand, every version of them, ready to compose.
@Singleton
public class Templates {
    private final Map<String, NavigableMap<Integer, Template>> shelf = new ConcurrentHashMap<>();

    /// The newest published version, if there is such a template.
    public Optional<Integer> publishedVersion(String slug) {
        return Optional.ofNullable(shelf.get(slug)).map(NavigableMap::lastKey);
    }

    public Optional<Template> version(String slug, int version) {
        return Optional.ofNullable(shelf.get(slug)).map(versions -> versions.get(version));
    }

    public void publish(Template template, int version) {
        shelf.computeIfAbsent(template.slug(), _ -> new ConcurrentSkipListMap<>(Comparator.naturalOrder())).put(version, template);
    }
}
