package org.makeready.press.svg.batik;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.batik.anim.dom.SVGDOMImplementation;
import org.apache.batik.bridge.BridgeContext;
import org.apache.batik.bridge.BridgeException;
import org.apache.batik.bridge.ExternalResourceSecurity;
import org.apache.batik.bridge.GVTBuilder;
import org.apache.batik.bridge.NoLoadExternalResourceSecurity;
import org.apache.batik.bridge.NoLoadScriptSecurity;
import org.apache.batik.bridge.ScriptSecurity;
import org.apache.batik.bridge.UserAgentAdapter;
import org.apache.batik.gvt.GraphicsNode;
import org.apache.batik.util.ParsedURL;
import org.makeready.press.svg.markup.Markup;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/// Lets Batik resolve styles, units, viewports and copies: cleaned markup in, its tree of graphics nodes out. Batik
/// never sees a byte of the upload, has no document address, and is refused every outside resource.
public final class BatikDrawing {
    private static final String SVG = SVGDOMImplementation.SVG_NAMESPACE_URI;
    private static final String XLINK = "http://www.w3.org/1999/xlink";
    /// Carries the number of the markup an element was made of; copies made by `use` keep it.
    private static final String ORIGIN = "data-origin";

    private final List<Markup> origins = new ArrayList<>();
    private final Map<Markup, Element> elements = new IdentityHashMap<>();
    private final BridgeContext context = new BridgeContext(new Shut());
    private final GraphicsNode root;

    /// @throws RuntimeException of many kinds when Batik does not like the drawing
    public BatikDrawing(Markup svg, double width, double height) {
        var document = SVGDOMImplementation.getDOMImplementation().createDocument(SVG, "svg", null);
        fill(document.getDocumentElement(), svg, document);
        document.getDocumentElement().setAttributeNS(null, "width", Double.toString(width));
        document.getDocumentElement().setAttributeNS(null, "height", Double.toString(height));
        document.getDocumentElement().setAttributeNS(null, "preserveAspectRatio", "none");
        context.setDynamicState(BridgeContext.INTERACTIVE);
        root = new GVTBuilder().build(context, document);
    }

    /// The node of the whole drawing.
    public GraphicsNode root() {
        return root;
    }

    /// The markup a node was drawn from; empty for nodes Batik adds itself.
    public Optional<Markup> origin(GraphicsNode node) {
        return element(node)
                .map(e -> e.getAttributeNS(null, ORIGIN))
                .filter(number -> !number.isEmpty())
                .map(number -> origins.get(Integer.parseInt(number)));
    }

    /// The markup an element was made of.
    public Markup markup(Element element) {
        return origins.get(Integer.parseInt(element.getAttributeNS(null, ORIGIN)));
    }

    /// The element made of this markup.
    public Element element(Markup markup) {
        return Objects.requireNonNull(elements.get(markup));
    }

    BridgeContext context() {
        return context;
    }

    /// The markup of the element that Batik complains about; elements are numbered in document order.
    public static Optional<Markup> culprit(Throwable complaint, Markup svg) {
        if (!(complaint instanceof BridgeException about) || about.getElement() == null) return Optional.empty();
        var number = about.getElement().getAttributeNS(null, ORIGIN);
        return number.isEmpty()
                ? Optional.empty()
                : inOrder(svg).skip(Integer.parseInt(number)).findFirst();
    }

    private static Stream<Markup> inOrder(Markup element) {
        return Stream.concat(Stream.of(element), element.children().stream().flatMap(BatikDrawing::inOrder));
    }

    /// Whether this is the markup of the whole drawing.
    public boolean isRoot(Markup markup) {
        return markup == origins.getFirst();
    }

    /// The element a node was built for; empty for nodes Batik adds itself.
    public Optional<Element> element(GraphicsNode node) {
        return Optional.ofNullable(context.getElement(node));
    }

    private void fill(Element element, Markup markup, Document document) {
        element.setAttributeNS(null, ORIGIN, Integer.toString(origins.size()));
        origins.add(markup);
        elements.put(markup, element);
        markup.attributes().forEach((name, value) -> {
            if (!BatikEffects.seen(element, name)) return;
            if (name.equals("href")) element.setAttributeNS(XLINK, "xlink:href", value);
            else element.setAttributeNS(null, name, value);
        });
        if (markup.name().equals("style")) {
            element.setAttributeNS(null, "type", "text/css");
            element.appendChild(document.createTextNode(markup.text()));
        }
        for (var child : markup.children()) {
            var name = BatikEffects.filtering(element) ? BatikEffects.PRIMITIVE : child.name();
            fill((Element) element.appendChild(document.createElementNS(SVG, name)), child, document);
        }
    }

    /// A user agent that opens nothing and says nothing.
    private static final class Shut extends UserAgentAdapter {
        @Override
        public ExternalResourceSecurity getExternalResourceSecurity(ParsedURL resource, ParsedURL document) {
            return new NoLoadExternalResourceSecurity();
        }

        @Override
        public ScriptSecurity getScriptSecurity(String type, ParsedURL script, ParsedURL document) {
            return new NoLoadScriptSecurity(type);
        }

        @Override
        public void displayError(Exception e) {
            throw new IllegalArgumentException(e);
        }
    }
}
