package org.makeready.catalog;

import jakarta.inject.Singleton;
import java.util.Map;
import java.util.SortedMap;
import java.util.concurrent.ConcurrentHashMap;
import org.makeready.press.composition.Capacity;
import org.makeready.press.font.FontSupply;
import org.makeready.press.template.Template;

/// How much text the slots of templates take, measured when somebody first looks at a version.
@Singleton
class Capacities {
    private static final int KEPT = 2_000;
    private final Capacity capacity;
    private final Map<String, SortedMap<String, Map<String, Capacity.CharacterCounts>>> byHash =
            new ConcurrentHashMap<>();

    Capacities(FontSupply fonts) {
        this.capacity = new Capacity(fonts);
    }

    SortedMap<String, Map<String, Capacity.CharacterCounts>> of(Template template) {
        if (byHash.size() > KEPT) byHash.clear();
        return byHash.computeIfAbsent(template.hash(), _ -> capacity.of(template));
    }
}
