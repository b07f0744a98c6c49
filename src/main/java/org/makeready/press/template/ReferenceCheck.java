package org.makeready.press.template;

import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// Follows every reference inside an SVG before anything is drawn: none may lead back to itself, and what `use` copies
/// must stay within the limit of elements, however it is nested.
final class ReferenceCheck {
    private static final Pattern LOCAL = Pattern.compile("url\\(\\s*['\"]?#([^)'\"]+)['\"]?\\s*\\)");
    private final Limits limits;
    private final Findings findings;
    private final Map<String, Markup> byId = new HashMap<>();
    private final Map<Markup, Long> sizes = new IdentityHashMap<>();
    private final Set<Markup> inProgress = Collections.newSetFromMap(new IdentityHashMap<>());

    ReferenceCheck(Limits limits, Findings findings) {
        this.limits = limits;
        this.findings = findings;
    }

    void check(Markup root) {
        index(root);
        if (size(root) > limits.elements()) {
            findings.error("too-many-elements", root, "With every <use> drawn, this has more than %,d elements."
                    .formatted(limits.elements()), "Use fewer copies.");
        }
    }

    private void index(Markup element) {
        var id = element.attribute("id");
        if (!id.isEmpty() && byId.putIfAbsent(id, element) != null) {
            findings.error("duplicate-id", element, "The id \"%s\" is used twice.".formatted(id), "Give each its own.");
        }
        element.children().forEach(this::index);
    }

    /// How many elements are drawn for this one, copies included.
    private long size(Markup element) {
        var known = sizes.get(element);
        if (known != null) return known;
        if (!inProgress.add(element)) {
            findings.error("reference-cycle", element, "This refers to itself, perhaps through others.", "Break the circle.");
            return limits.elements() + 1L;
        }
        long size = 1;
        for (var child : element.children()) size += size(child);
        for (var id : references(element)) {
            var target = byId.get(id);
            if (target == null) findings.error("broken-reference", element, "There is no \"%s\" in this file.".formatted(id), "Mend or remove the reference.");
            else size += size(target);
        }
        inProgress.remove(element);
        size = Math.min(size, limits.elements() + 1L);
        sizes.put(element, size);
        return size;
    }

    private static Set<String> references(Markup element) {
        var ids = new LinkedHashSet<String>();
        element.attributes().forEach((name, value) -> {
            if (name.equals("href") && value.startsWith("#")) ids.add(value.substring(1));
            var url = LOCAL.matcher(value);
            while (url.find()) ids.add(url.group(1));
        });
        return ids;
    }
}
