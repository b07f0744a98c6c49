package org.makeready.press.svg.effect;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.makeready.press.effect.BlendMode;
import org.makeready.press.finding.Findings;
import org.makeready.press.finding.LintRule;
import org.makeready.press.geometry.Rect;
import org.makeready.press.geometry.Transform;
import org.makeready.press.svg.markup.Markup;
import org.makeready.press.template.Art;
import org.makeready.press.template.InkRole;
import org.makeready.press.template.art.ArtContents;
import org.makeready.press.template.art.ArtPixels;

/// Applies blend modes: what is blended becomes a picture of the colours that do the same when it is drawn in the
/// ordinary way, over just what lies below it.
public final class BlendRasterizer {
    private final Rect paper;
    private final ArtPixels pixels;
    private final Set<String> changing;
    private final EffectBudget budget;
    private final Findings findings;

    public BlendRasterizer(Rect paper, List<InkRole> palette, EffectBudget budget, Findings findings) {
        this.paper = paper;
        this.pixels = new ArtPixels(palette);
        this.changing = palette.stream()
                .filter(role -> !role.fixed())
                .map(InkRole::name)
                .collect(Collectors.toSet());
        this.budget = budget;
        this.findings = findings;
    }

    /// @param backdrop what it blends with, bottom first
    public List<Art> rasterized(BlendMode mode, List<Art> parts, List<Art> backdrop, Markup at) {
        var upper = ArtContents.of(parts, paper);
        var reach = upper.reach();
        if (reach.isEmpty()) return List.of();
        var lower = ArtContents.of(backdrop, reach.get());
        if (lower.reach().isEmpty()) return parts;
        if (!isUnchanging(upper, at, "is in artwork with a blend mode")
                | !isUnchanging(lower, at, "is below artwork with a blend mode")) return List.of();
        double left = Math.floor(reach.get().x() * ArtPixels.PER_POINT),
                top = Math.floor(reach.get().y() * ArtPixels.PER_POINT);
        double width = Math.ceil(reach.get().right() * ArtPixels.PER_POINT) - left,
                height = Math.ceil(reach.get().bottom() * ArtPixels.PER_POINT) - top;
        if (!budget.allows(width, height, 3, at) || findings.failed()) return List.of();
        var toPixels = new Transform(ArtPixels.PER_POINT, 0, 0, ArtPixels.PER_POINT, -left, -top);
        var drawn = pixels.draw(parts, toPixels, (int) width, (int) height);
        var blended = mode.toDrawOver(drawn, pixels.draw(backdrop, toPixels, (int) width, (int) height));
        var seen = blended.visibleArea();
        if (seen.empty()) return List.of();
        var cut = blended.cropped(seen);
        budget.reportPicture(at, "Artwork with the blend mode " + mode, cut.width(), cut.height());
        return List.of(new Art.Picture(
                ArtPixels.raster(cut),
                toPixels.inverse().times(new Transform(cut.width(), 0, 0, cut.height(), seen.left(), seen.top()))));
    }

    private boolean isUnchanging(ArtContents contents, Markup at, String where) {
        for (var slot : contents.slots()) {
            findings.add(
                    LintRule.SLOT_IN_BLEND,
                    at,
                    "slot-%s %s, which is rendered before customers fill the slot.".formatted(slot, where),
                    "Use opacity instead of the blend mode, or move the artwork away from slot-%s.".formatted(slot));
        }
        for (var option : contents.options()) {
            findings.add(
                    LintRule.OPTION_IN_BLEND,
                    at,
                    "option-%s %s, which is rendered before customers show or hide the option."
                            .formatted(option, where),
                    "Use opacity instead of the blend mode, or move the artwork away from option-%s."
                            .formatted(option));
        }
        contents.roles().stream()
                .filter(changing::contains)
                .sorted()
                .forEach(role -> findings.add(
                        LintRule.ROLE_IN_BLEND,
                        at,
                        "The colour of role \"%s\" %s, which is rendered before customers choose the colour."
                                .formatted(role, where),
                        "Use opacity instead of the blend mode, or use colours that are not palette roles."));
        return contents.slots().isEmpty()
                && contents.options().isEmpty()
                && contents.roles().stream().noneMatch(changing::contains);
    }
}
