package org.makeready.press.svg;

import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.apache.batik.gvt.GraphicsNode;
import org.makeready.press.artwork.Clip;
import org.makeready.press.finding.Findings;
import org.makeready.press.finding.LintRule;
import org.makeready.press.geometry.Rect;
import org.makeready.press.geometry.Transform;
import org.makeready.press.svg.batik.BatikDrawing;
import org.makeready.press.svg.batik.BatikEffects;
import org.makeready.press.svg.batik.BatikShapes;
import org.makeready.press.svg.markup.CssProfile;
import org.makeready.press.svg.markup.Markup;
import org.makeready.press.template.Art;
import org.makeready.press.template.art.ArtContents;

/// Puts art under the mask its node refers to. Masks stay what they are, shapes and gradients; only their colours turn
/// to greys.
record MaskReader(BatikDrawing drawing, BatikEffects effects, Rect paper, Findings findings) {
    /// @param walk makes art of the mask's own node and its place
    List<Art> masked(
            GraphicsNode node, Transform place, List<Art> parts, BiFunction<GraphicsNode, Transform, List<Art>> walk) {
        var mask = effects.mask(node);
        var region = BatikShapes.outline(node.getMask().getFilterRegion(), place);
        var reach = region.bounds().common(paper);
        if (reach.isEmpty()) return List.of();
        var drawn = walk.apply(node.getMask().getMaskNode(), place);
        check(ArtContents.of(drawn, paper), drawing.origin(node).orElseThrow());
        var grey = new MaskLuminance(mask.attribute(CssProfile.MASK_TYPE).equals("alpha")).greyed(drawn);
        return List.of(new Art.Masked(
                reach.get(),
                ArtBuilder.grouped(new Clip.Inside(region, false), 1, Optional.empty(), grey),
                List.copyOf(parts)));
    }

    private void check(ArtContents contents, Markup at) {
        if (contents.slots().isEmpty() && contents.options().isEmpty()) return;
        findings.add(
                LintRule.SLOT_IN_MASK,
                at,
                "The mask holds a slot or an option, but is the same for all customers.",
                "Take it out of the mask.");
    }
}
