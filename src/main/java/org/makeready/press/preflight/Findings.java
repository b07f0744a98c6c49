package org.makeready.press.preflight;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.makeready.press.geometry.Rect;

/// Collects findings. The same thing found again on a page makes one finding larger; of one rule a page keeps a few
/// only.
final class Findings {
    private static final int KEPT = 12;
    private final Profile profile;
    private final Map<Key, Finding> found = new LinkedHashMap<>();
    private int page;
    private double left;
    private double top;

    private record Key(Rule rule, int page, String measured) {}

    Findings(Profile profile) {
        this.profile = profile;
    }

    Profile profile() {
        return profile;
    }

    /// What comes now is about this page, whose places are told from this corner.
    void page(int number, double trimLeft, double trimTop) {
        page = number;
        left = trimLeft;
        top = trimTop;
    }

    /// About the whole file again.
    void file() {
        page = 0;
    }

    void add(Rule rule, String measured, String allowed) {
        add(rule, Optional.empty(), measured, allowed);
    }

    /// @param place in the page's own space
    void add(Rule rule, Rectangle2D place, String measured, String allowed) {
        add(
                rule,
                Optional.of(new Rect(
                        rounded(place.getMinX() - left),
                        rounded(top - place.getMaxY()),
                        rounded(place.getWidth()),
                        rounded(place.getHeight()))),
                measured,
                allowed);
    }

    private void add(Rule rule, Optional<Rect> place, String measured, String allowed) {
        var key = new Key(rule, page, measured);
        var before = found.get(key);
        if (before == null && count(rule) == KEPT) {
            key = new Key(rule, page, "more findings");
            before = found.get(key);
            measured = "more findings";
        }
        var fresh = new Finding(rule, profile.severity(rule), page, place, measured, allowed, 1);
        found.put(key, before == null ? fresh : merged(before, place));
    }

    private long count(Rule rule) {
        return found.keySet().stream()
                .filter(key -> key.rule == rule && key.page == page)
                .count();
    }

    private static Finding merged(Finding before, Optional<Rect> place) {
        var around = before.place()
                .flatMap(old -> place.map(old::union))
                .or(() -> before.place())
                .or(() -> place);
        return new Finding(
                before.rule(),
                before.severity(),
                before.page(),
                around,
                before.measured(),
                before.allowed(),
                before.times() + 1);
    }

    private static double rounded(double value) {
        return Double.isFinite(value) ? Math.round(value * 100) / 100.0 : 0;
    }

    /// Errors first, then page by page.
    List<Finding> all() {
        var all = new ArrayList<>(found.values());
        all.sort(java.util.Comparator.comparing(Finding::severity)
                .thenComparingInt(Finding::page)
                .thenComparing(Finding::rule));
        return List.copyOf(all);
    }
}
