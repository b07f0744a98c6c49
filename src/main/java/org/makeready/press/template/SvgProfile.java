package org.makeready.press.template;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// The part of SVG that artwork may use, as an allowlist. What passes is written anew; what would draw wrongly is an
/// error at its line and column; what never draws is dropped.
final class SvgProfile {
    private static final Set<String> ELEMENTS = Set.of("svg", "g", "defs", "path", "rect", "circle", "ellipse", "line",
            "polyline", "polygon", "use", "symbol", "image", "clipPath", "linearGradient", "radialGradient", "stop", "style");
    private static final Set<String> SILENT = Set.of("title", "desc", "metadata", "namedview", "view");
    private static final Set<String> GEOMETRY = Set.of("id", "class", "transform", "viewBox", "preserveAspectRatio",
            "width", "height", "x", "y", "x1", "y1", "x2", "y2", "cx", "cy", "r", "rx", "ry", "fx", "fy", "d", "points",
            "pathLength", "href", "gradientUnits", "gradientTransform", "offset", "clipPathUnits");
    private static final Map<String, String> FIXES = Map.of(
            "text", "Make the words a slot, or convert them to paths.",
            "filter", "Draw the effect with shapes and gradients.",
            "mask", "Use a clip path, or a gradient with stop-opacity.",
            "pattern", "Repeat the shapes themselves.",
            "marker", "Draw the arrow heads as shapes.",
            "foreignObject", "Remove it; only SVG is drawn.",
            "script", "Remove it; nothing in a template may run.");
    private static final Pattern RULE = Pattern.compile("([^{}]+)\\{([^{}]*)\\}");
    private final Findings findings;
    private final CssProfile css;

    SvgProfile(Findings findings) {
        this.findings = findings;
        this.css = new CssProfile(findings);
    }

    /// The element as it may be drawn.
    Markup cleaned(Markup element) {
        var children = new ArrayList<Markup>();
        for (var child : element.children()) {
            if (ELEMENTS.contains(child.name())) children.add(cleaned(child));
            else if (!SILENT.contains(child.name().toLowerCase(Locale.ROOT))) refuse(child);
        }
        var text = element.name().equals("style") ? styleSheet(element) : "";
        return element.with(attributes(element), List.copyOf(children), text);
    }

    private void refuse(Markup element) {
        findings.error("unsupported-element", element, "<%s> is outside the SVG that templates may use.".formatted(element.name()),
                FIXES.getOrDefault(element.name(), "Remove it or draw it with paths."));
    }

    private Map<String, String> attributes(Markup element) {
        var kept = new LinkedHashMap<String, String>();
        var styled = new LinkedHashMap<String, String>();
        element.attributes().forEach((name, value) -> {
            if (name.toLowerCase(Locale.ROOT).startsWith("on")) {
                findings.error("event-handler", element, "%s would run a script.".formatted(name), "Remove it.");
            } else if (GEOMETRY.contains(name)) {
                kept.put(name, value);
            } else if (name.equals("spreadMethod") && !value.equals("pad")) {
                findings.error("unsupported-spread", element, "spreadMethod=\"%s\" is not drawn alike everywhere.".formatted(value),
                        "Use pad, and repeat the stops.");
            } else if (CssProfile.knows(name)) {
                css.property(name, value, element, kept);
            } else if (name.equals("style")) {
                styled.putAll(css.declarations(value, element));
            }
        });
        checkReference(element, kept);
        if (!styled.isEmpty()) kept.put("style", join(styled));
        return kept;
    }

    private void checkReference(Markup element, Map<String, String> kept) {
        var href = kept.getOrDefault("href", "");
        if (href.isEmpty() || href.startsWith("#") || element.name().equals("image")) return;
        findings.error("external-reference", element, "A reference to something outside this file.", "Embed it.");
        kept.remove("href");
    }

    private String styleSheet(Markup element) {
        var text = element.text().replaceAll("(?s)/\\*.*?\\*/", "");
        if (text.contains("@")) {
            findings.error("css-at-rule", element, "At-rules such as @import and @media are not read.", "Remove them.");
            return "";
        }
        return RULE.matcher(text).replaceAll(rule -> Matcher.quoteReplacement(
                rule.group(1) + "{" + join(css.declarations(rule.group(2), element)) + "}"));
    }

    private static String join(Map<String, String> declarations) {
        return declarations.entrySet().stream().map(d -> d.getKey() + ":" + d.getValue()).collect(Collectors.joining(";"));
    }
}
