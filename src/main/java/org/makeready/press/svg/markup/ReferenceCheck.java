package org.makeready.press.svg.markup;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.makeready.press.finding.Findings;
import org.makeready.press.finding.LintRule;
import org.makeready.press.template.Limits;

/// Follows every reference inside an SVG before anything is drawn: none may lead back to itself, and what `use` copies
/// must stay within the limit of elements, however it is nested.
public final class ReferenceCheck {
    private static final Pattern LOCAL = Pattern.compile("url\\(\\s{0,9}['\"]?#([^)'\"]{1,200})['\"]?\\s{0,9}\\)");
    private final Limits limits;
    private final Findings findings;
    private final Map<String, Markup> byId = new HashMap<>();
    private final Map<Markup, Long> sizes = new IdentityHashMap<>();
    private final List<Rule> rules = new ArrayList<>();
    private boolean endless;
    private final Set<Markup> inProgress = Collections.newSetFromMap(new IdentityHashMap<>());

    public ReferenceCheck(Limits limits, Findings findings) {
        this.limits = limits;
        this.findings = findings;
    }

    /// Looks a whole drawing over; what is wrong becomes findings.
    public void check(Markup root) {
        index(root);
        readSheets(root);
        if (size(root) > limits.elements() && !endless) {
            findings.add(
                    LintRule.TOO_MANY_ELEMENTS,
                    root,
                    String.format(
                            Locale.ROOT,
                            "With all copies made by <use>, the artwork has more than %,d elements.",
                            limits.elements()),
                    "Use fewer copies.");
        }
    }

    private void index(Markup element) {
        var id = element.attribute("id");
        if (!id.isEmpty() && byId.putIfAbsent(id, element) != null) {
            findings.add(
                    LintRule.DUPLICATE_ID,
                    element,
                    "The id \"%s\" is used twice.".formatted(id),
                    "Give each element its own id.");
        }
        element.children().forEach(this::index);
    }

    /// How many elements are drawn for this one, copies included.
    private long size(Markup element) {
        if (inProgress.size() > limits.depth()) {
            findings.add(
                    LintRule.TOO_DEEP,
                    element,
                    "References are nested more than %d levels deep.".formatted(limits.depth()),
                    "Refer to the shapes directly.");
            return limits.elements() + 1L;
        }
        var known = sizes.get(element);
        if (known != null) return known;
        if (!inProgress.add(element)) {
            endless = true;
            findings.add(
                    LintRule.REFERENCE_CYCLE,
                    element,
                    "This element refers to itself, directly or through other elements.",
                    "Remove the circular reference.");
            return limits.elements() + 1L;
        }
        long size = 1;
        for (var child : element.children()) size += size(child);
        for (var id : references(element)) {
            var target = byId.get(id);
            if (target == null)
                findings.add(
                        LintRule.BROKEN_REFERENCE,
                        element,
                        "This file has no element with the id \"%s\".".formatted(id),
                        "Fix or remove the reference.");
            else size += size(target);
        }
        inProgress.remove(element);
        size = Math.min(size, limits.elements() + 1L);
        sizes.put(element, size);
        return size;
    }

    /// A style rule that refers to something: whom it may mean, by the last name of its selector, and what it refers
    /// to.
    private record Rule(String selector, Set<String> ids) {
        boolean mayMean(Markup element) {
            var last = selector.substring(selector.lastIndexOf(' ') + 1);
            int dot = last.lastIndexOf('.');
            if (dot >= 0 && last.matches("[A-Za-z]*(\\.[\\w-]+)+")) {
                return List.of(element.attribute("class").split("\\s+")).contains(last.substring(dot + 1));
            }
            return !last.matches("[A-Za-z]+") || last.equals(element.name());
        }
    }

    private void readSheets(Markup element) {
        for (var rule : element.name().equals("style") ? element.text().split("\\}") : new String[0]) {
            int brace = rule.indexOf('{');
            var ids = new LinkedHashSet<String>();
            for (var url = LOCAL.matcher(rule); url.find(); ) ids.add(url.group(1));
            if (brace < 0 || ids.isEmpty()) continue;
            for (var selector : rule.substring(0, brace).split(",")) rules.add(new Rule(selector.strip(), ids));
        }
        element.children().forEach(this::readSheets);
    }

    private Set<String> references(Markup element) {
        var ids = new LinkedHashSet<String>();
        rules.stream().filter(rule -> rule.mayMean(element)).forEach(rule -> ids.addAll(rule.ids()));
        element.attributes().forEach((name, value) -> {
            if (name.equals("href") && value.startsWith("#")) ids.add(value.substring(1));
            var url = LOCAL.matcher(value);
            while (url.find()) ids.add(url.group(1));
        });
        return ids;
    }
}
