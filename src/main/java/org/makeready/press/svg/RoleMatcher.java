package org.makeready.press.svg;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.batik.css.engine.CSSStylableElement;
import org.apache.batik.css.engine.SVGCSSEngine;
import org.apache.batik.gvt.GraphicsNode;
import org.makeready.press.artwork.Style;
import org.makeready.press.colour.Ink;
import org.makeready.press.colour.Tint;
import org.makeready.press.svg.batik.BatikDrawing;
import org.makeready.press.template.InkRole;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/// Which palette role a colour in the artwork plays: the role whose default colour it is, or the one that the class
/// `ink-<role>` names on the element or the nearest group around it.
final class RoleMatcher {
    private static final String CLASS = "ink-";
    private final BatikDrawing drawing;
    private final Map<Ink, Tint> byColour = new HashMap<>();
    private final Set<String> names;

    RoleMatcher(BatikDrawing drawing, List<InkRole> palette) {
        this.drawing = drawing;
        palette.forEach(role -> byColour.put(role.initial(), new Tint.PaletteRole(role.name())));
        this.names = palette.stream().map(InkRole::name).collect(Collectors.toSet());
    }

    /// How to tint the colours of one shape. A class speaks for the fill; where nothing is filled, for the stroke.
    Function<Ink, Tint> tints(GraphicsNode node, Style style) {
        var named = drawing.element(node).flatMap(e -> named(e, style));
        return named.<Function<Ink, Tint>>map(tint -> _ -> tint)
                .orElse(ink -> byColour.getOrDefault(ink, new Tint.Fixed(ink)));
    }

    private Optional<Tint> named(Element element, Style style) {
        if (style instanceof Style.Stroke && filled(element)) return Optional.empty();
        for (Node at = element; at instanceof Element e; at = at.getParentNode()) {
            var role = Stream.of(e.getAttributeNS(null, "class").split("\\s+"))
                    .filter(c -> c.startsWith(CLASS))
                    .map(c -> c.substring(CLASS.length()))
                    .filter(names::contains)
                    .findFirst();
            if (role.isPresent()) return role.map(Tint.PaletteRole::new);
        }
        return Optional.empty();
    }

    private static boolean filled(Element element) {
        var style = ((CSSStylableElement) element).getComputedStyleMap(null);
        var fill = style == null ? null : style.getValue(SVGCSSEngine.FILL_INDEX);
        return fill == null || !fill.getCssText().equals("none");
    }
}
