package org.makeready.press.svg.batik;

import java.awt.Color;
import java.util.Optional;
import java.util.Set;
import org.apache.batik.bridge.CSSUtilities;
import org.apache.batik.css.engine.SVGCSSEngine;
import org.apache.batik.css.engine.value.Value;
import org.apache.batik.gvt.GraphicsNode;
import org.makeready.press.effect.BlendMode;
import org.makeready.press.effect.ColourSpace;
import org.makeready.press.svg.markup.BlendStandIn;
import org.makeready.press.svg.markup.Markup;
import org.w3c.dom.Element;
import org.w3c.dom.css.CSSPrimitiveValue;

/// What Batik's cascade says about effects. Batik draws none of them: it sees filters as containers of floods, which
/// are enough for colours and colour spaces to reach every primitive.
public final class BatikEffects {
    static final String PRIMITIVE = "feFlood";
    private static final Set<String> CASCADE =
            Set.of("id", "class", "style", "flood-color", "flood-opacity", "color", "color-interpolation-filters");
    private final BatikDrawing drawing;

    public BatikEffects(BatikDrawing drawing) {
        this.drawing = drawing;
    }

    /// Whether this is a filter or part of one.
    static boolean filtering(Element element) {
        return element.getLocalName().equals("filter") || element.getLocalName().equals(PRIMITIVE);
    }

    /// Whether Batik gets to see this attribute.
    static boolean seen(Element element, String attribute) {
        return !filtering(element) || CASCADE.contains(attribute);
    }

    /// The filter element a node refers to.
    public Optional<Element> filter(GraphicsNode node) {
        return style(node, SVGCSSEngine.FILTER_INDEX)
                .filter(value -> value.getPrimitiveType() == CSSPrimitiveValue.CSS_URI)
                .map(value -> drawing.context()
                        .getReferencedElement(drawing.element(node).orElseThrow(), value.getStringValue()))
                .filter(element -> element.getLocalName().equals("filter"));
    }

    /// The mask element a node with a mask refers to.
    public Markup mask(GraphicsNode node) {
        var value = style(node, SVGCSSEngine.MASK_INDEX).orElseThrow();
        return drawing.markup(
                drawing.context().getReferencedElement(drawing.element(node).orElseThrow(), value.getStringValue()));
    }

    /// How a node meets what lies below it (`mix-blend-mode`).
    public BlendMode blendMode(GraphicsNode node) {
        return drawing.element(node)
                .map(element -> BlendStandIn.mode(CSSUtilities.convertLightingColor(element, drawing.context())))
                .orElse(BlendMode.NORMAL);
    }

    /// Whether what a node holds blends only with itself (`isolation`).
    public boolean isolated(GraphicsNode node) {
        return style(node, SVGCSSEngine.ENABLE_BACKGROUND_INDEX)
                .filter(value -> value.getCssText().startsWith("new"))
                .isPresent();
    }

    private Optional<Value> style(GraphicsNode node, int property) {
        return drawing.element(node).map(element -> CSSUtilities.getComputedStyle(element, property));
    }

    /// The colour and opacity of a flood or drop shadow.
    public Color flood(Element primitive) {
        return CSSUtilities.convertFloodColor(primitive, drawing.context());
    }

    /// The space a primitive works in (`color-interpolation-filters`).
    public static ColourSpace space(Element primitive) {
        var value = CSSUtilities.getComputedStyle(primitive, SVGCSSEngine.COLOR_INTERPOLATION_FILTERS_INDEX);
        return value.getStringValue().equalsIgnoreCase("sRGB") ? ColourSpace.SRGB : ColourSpace.LINEAR;
    }
}
