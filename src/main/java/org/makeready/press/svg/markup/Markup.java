package org.makeready.press.svg.markup;

import java.util.List;
import java.util.Map;
import org.makeready.press.finding.Located;

/// One element of an uploaded SVG: our own plain copy, which knows where it stood. Attributes keep their order;
/// `href` stands for `xlink:href` too. Names are local names in the SVG namespace.
public record Markup(
        String name, Map<String, String> attributes, List<Markup> children, String text, int line, int column)
        implements Located {
    /// The attribute of this name; empty when there is none.
    public String attribute(String name) {
        return attributes.getOrDefault(name, "");
    }

    /// The same element with other attributes, children and text.
    public Markup with(Map<String, String> attributes, List<Markup> children, String text) {
        return new Markup(name, attributes, children, text, line, column);
    }
}
