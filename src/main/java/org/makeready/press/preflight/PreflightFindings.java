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
public final class PreflightFindings {
    private static final int KEPT = 12;
    private final PreflightProfile profile;
    private final Map<FindingKey, PreflightFinding> found = new LinkedHashMap<>();
    private int page;
    private double left;
    private double top;

    private record FindingKey(PreflightRule rule, int page, String measured) {}

    public PreflightFindings(PreflightProfile profile) {
        this.profile = profile;
    }

    /// The limits findings are judged by.
    public PreflightProfile profile() {
        return profile;
    }

    /// What comes now is about this page, whose places are told from this corner.
    public void startPage(int number, double trimLeft, double trimTop) {
        page = number;
        left = trimLeft;
        top = trimTop;
    }

    /// About the whole file again.
    public void endPages() {
        page = 0;
    }

    /// About the current page as a whole, or the file.
    public void add(PreflightRule rule, String measured, String allowed) {
        add(rule, Optional.empty(), measured, allowed);
    }

    /// @param place in the page's own space
    public void add(PreflightRule rule, Rectangle2D place, String measured, String allowed) {
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

    private void add(PreflightRule rule, Optional<Rect> place, String measured, String allowed) {
        var key = new FindingKey(rule, page, measured);
        var before = found.get(key);
        if (before == null && count(rule) == KEPT) {
            key = new FindingKey(rule, page, "more findings");
            before = found.get(key);
            measured = "more findings";
        }
        var fresh = new PreflightFinding(rule, profile.severity(rule), page, place, measured, allowed, 1);
        found.put(key, before == null ? fresh : merged(before, place));
    }

    private long count(PreflightRule rule) {
        return found.keySet().stream()
                .filter(key -> key.rule == rule && key.page == page)
                .count();
    }

    private static PreflightFinding merged(PreflightFinding before, Optional<Rect> place) {
        var around = before.place()
                .flatMap(old -> place.map(old::union))
                .or(() -> before.place())
                .or(() -> place);
        return new PreflightFinding(
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
    public List<PreflightFinding> all() {
        var all = new ArrayList<>(found.values());
        all.sort(java.util.Comparator.comparing(PreflightFinding::severity)
                .thenComparingInt(PreflightFinding::page)
                .thenComparing(PreflightFinding::rule));
        return List.copyOf(all);
    }
}
