package org.makeready.press.svg.markup;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.makeready.press.finding.Edit;
import org.makeready.press.finding.Findings;
import org.makeready.press.finding.LintRule;

/// The part of SVG that artwork may use, as an allowlist. What passes is written anew; what would draw wrongly is an
/// error at its line and column; what never draws is dropped.
public final class SvgProfile {
    private static final String FILTER = "filter";
    private static final Set<String> ELEMENTS = Set.of(
            "svg",
            "g",
            "defs",
            "path",
            "rect",
            "circle",
            "ellipse",
            "line",
            "polyline",
            "polygon",
            "use",
            "symbol",
            "image",
            "clipPath",
            "linearGradient",
            "radialGradient",
            "stop",
            "style",
            "mask",
            FILTER);
    private static final Set<String> SILENT = Set.of("title", "desc", "metadata", "namedview", "view");
    private static final Set<String> GEOMETRY = Set.of(
            "id",
            "class",
            "transform",
            "viewBox",
            "preserveAspectRatio",
            "width",
            "height",
            "x",
            "y",
            "x1",
            "y1",
            "x2",
            "y2",
            "cx",
            "cy",
            "r",
            "rx",
            "ry",
            "fx",
            "fy",
            "d",
            "points",
            "href",
            "gradientUnits",
            "gradientTransform",
            "offset",
            "clipPathUnits",
            "maskUnits",
            "maskContentUnits");
    private static final Map<String, String> FIXES = Map.of(
            "pattern", "Draw the repeated shapes themselves.",
            "marker", "Draw the arrowheads as shapes.",
            "foreignObject", "Remove it; only SVG is drawn.");
    private static final Set<String> TEXTS = Set.of("text", "tspan", "textPath", "tref", "flowRoot");
    private static final Set<String> MOVING =
            Set.of("animate", "animateTransform", "animateMotion", "animateColor", "set", "discard");
    /// Our own mark on a shape whose line lies below its fill.
    public static final String PAINT_ORDER = "data-paint-order";
    private static final Pattern UNSEEN =
            Pattern.compile("data-.*|aria-.*|xml.*|version|baseProfile|role|tabindex|focusable|"
                    + "lang|type|name|requiredFeatures|zoomAndPan|contentScriptType|contentStyleType|externalResourcesRequired|spreadMethod|decoding|"
                    + "crossorigin|nodetypes|title|overflow|media");
    private static final Pattern STROKE_FIRST = Pattern.compile("(markers\\s+)?stroke(\\s.*)?");
    private static final Pattern COMMENT = Pattern.compile("(?s)/\\*.*?\\*/");
    private static final int MOST_RULES = 1_000;
    private final Findings findings;
    private final CssProfile css;

    public SvgProfile(Findings findings, AlphaStandIns translucent) {
        this.findings = findings;
        this.css = new CssProfile(findings, translucent);
    }

    /// The drawing as it may be drawn.
    public Markup cleaned(Markup svg) {
        return cleaned(svg, "");
    }

    /// Filters are looked at where they are used ([FilterReader]), with all their attributes; Batik sees none of them.
    private Markup filter(Markup element) {
        var attributes = new LinkedHashMap<>(element.attributes());
        attributes.keySet().removeIf(name -> name.equals("style") || name.startsWith("on") || CssProfile.knows(name));
        attributes.putAll(attributes(element, true));
        var children = element.children().stream()
                .filter(child -> !SILENT.contains(child.name()))
                .map(this::filter)
                .toList();
        return element.with(attributes, children, "");
    }

    private Markup cleaned(Markup element, String inheritedOrder) {
        if (element.name().equals(FILTER)) return filter(element);
        var attributes = attributes(element, false);
        var order = attributes.getOrDefault(PAINT_ORDER, inheritedOrder);
        if (!order.isEmpty()) attributes.put(PAINT_ORDER, order);
        var children = new ArrayList<Markup>();
        for (var child : element.children()) {
            if (ELEMENTS.contains(child.name())) children.add(cleaned(child, order));
            else if (child.name().equals("switch"))
                applied(child).ifPresentOrElse(group -> children.add(cleaned(group, order)), () -> refuse(child));
            else if (!SILENT.contains(child.name().toLowerCase(Locale.ROOT))) refuse(child);
        }
        if (!element.name().equals("style") && !element.text().isBlank()) {
            findings.add(
                    LintRule.STRAY_TEXT,
                    element,
                    "There is text in <%s>, where text cannot be drawn.".formatted(element.name()),
                    "Remove it.");
        }
        var text = element.name().equals("style") ? styleSheet(element) : "";
        return element.with(attributes, List.copyOf(children), text);
    }

    /// What a `switch` shows: the first of its parts that asks for nothing special. Illustrator keeps data of its own
    /// in the others.
    private static Optional<Markup> applied(Markup choice) {
        return choice.children().stream()
                .filter(part -> ELEMENTS.contains(part.name())
                        && part.attribute("requiredExtensions").isBlank()
                        && part.attribute("systemLanguage").isBlank())
                .findFirst()
                .map(part -> new Markup("g", choice.attributes(), List.of(part), "", choice.line(), choice.column()));
    }

    private void refuse(Markup element) {
        var gone = new Edit.RemoveElement(findings.position(element));
        if (element.name().equals("script")) {
            findings.add(LintRule.SCRIPT, element, "Templates must not contain <script>.", "Remove it.", gone);
            return;
        }
        if (MOVING.contains(element.name())) {
            findings.add(
                    LintRule.ANIMATION,
                    element,
                    "<%s> is animation.".formatted(element.name()),
                    LintRule.ANIMATION.fix(),
                    gone);
            return;
        }
        if (TEXTS.contains(element.name())) {
            findings.add(
                    LintRule.LIVE_TEXT,
                    element,
                    "<%s> contains live text.".formatted(element.name()),
                    LintRule.LIVE_TEXT.fix());
            return;
        }
        findings.add(
                LintRule.UNSUPPORTED_ELEMENT,
                element,
                "<%s> is not supported.".formatted(element.name()),
                FIXES.getOrDefault(element.name(), "Remove it, or draw it with paths."));
    }

    /// @param more whether attributes beyond the profile are left to a later look
    private Map<String, String> attributes(Markup element, boolean more) {
        var kept = new LinkedHashMap<String, String>();
        var styled = new LinkedHashMap<String, String>();
        element.attributes().forEach((name, value) -> {
            if (name.toLowerCase(Locale.ROOT).startsWith("on")) {
                findings.add(
                        LintRule.EVENT_HANDLER,
                        element,
                        "%s contains a script.".formatted(name),
                        "Remove it.",
                        removed(element, name));
            } else if (GEOMETRY.contains(name)) {
                kept.put(name, value);
            } else if (name.equals("media") && !value.isBlank() && !value.equals("all") && !value.equals("screen")) {
                findings.add(
                        LintRule.CSS_MEDIA,
                        element,
                        "The style sheet applies to \"%s\" only.".formatted(value),
                        "Remove the media attribute.");
            } else if (name.equals("spreadMethod") && !value.equals("pad")) {
                findings.add(
                        LintRule.UNSUPPORTED_SPREAD,
                        element,
                        "spreadMethod=\"%s\" is not supported, because programs draw it in different ways."
                                .formatted(value),
                        "Use pad and repeat the stops.");
            } else if (CssProfile.knows(name)) {
                css.property(name, value, element, kept);
            } else if (name.equals("style")) {
                styled.putAll(css.declarations(value, element));
            } else if (!more && !UNSEEN.matcher(name).matches()) {
                findings.add(
                        LintRule.UNSUPPORTED_ATTRIBUTE,
                        element,
                        "%s on <%s> is not supported.".formatted(name, element.name()),
                        "Remove it.",
                        removed(element, name));
            }
        });
        checkReference(element, kept);
        liftTransform(element, styled, kept);
        liftPaintOrder(element, styled, kept);
        liftMask(element, styled, kept);
        if (!styled.isEmpty()) kept.put("style", join(styled));
        return kept;
    }

    private Edit removed(Markup element, String attribute) {
        return new Edit.RemoveAttribute(findings.position(element), attribute);
    }

    private void checkReference(Markup element, Map<String, String> kept) {
        var href = kept.getOrDefault("href", "");
        if (href.isEmpty() || href.startsWith("#") || element.name().equals("image")) return;
        findings.add(
                LintRule.EXTERNAL_REFERENCE,
                element,
                "The reference leads outside this file.",
                "Embed it in the file.");
        kept.remove("href");
    }

    private void liftTransform(Markup element, Map<String, String> styled, Map<String, String> kept) {
        var origin = kept.remove("transform-origin");
        if (styled.containsKey("transform-origin")) origin = styled.remove("transform-origin");
        var own = styled.remove("transform");
        if (own != null) {
            CssTransform.attribute(own)
                    .ifPresentOrElse(
                            t -> kept.put("transform", t),
                            () -> css.refuse(
                                    LintRule.UNSUPPORTED_TRANSFORM,
                                    element,
                                    "transform",
                                    own,
                                    "Use the transform attribute."));
        }
        var transform = kept.getOrDefault("transform", "");
        if (origin == null || transform.isBlank()) return;
        var point = origin;
        CssTransform.about(point, transform)
                .ifPresentOrElse(
                        t -> kept.put("transform", t),
                        () -> css.refuse(
                                LintRule.UNSUPPORTED_TRANSFORM_ORIGIN,
                                element,
                                "transform-origin",
                                point,
                                "Use the transform attribute."));
    }

    private void liftPaintOrder(Markup element, Map<String, String> styled, Map<String, String> kept) {
        var order = kept.remove("paint-order");
        if (styled.containsKey("paint-order")) order = styled.remove("paint-order");
        if (order == null) return;
        boolean strokeFirst = STROKE_FIRST.matcher(order).matches();
        if (strokeFirst && element.name().equals("use")) {
            css.refuse(
                    LintRule.UNSUPPORTED_PAINT_ORDER,
                    element,
                    "paint-order",
                    order,
                    "Set it on the shape that <use> refers to.");
        }
        kept.put(PAINT_ORDER, strokeFirst ? "stroke" : "fill");
    }

    private void liftMask(Markup element, Map<String, String> styled, Map<String, String> kept) {
        if (styled.containsKey(CssProfile.MASK_TYPE))
            kept.put(CssProfile.MASK_TYPE, styled.remove(CssProfile.MASK_TYPE));
        if (element.name().equals("mask") && (kept.containsKey("mask") || styled.containsKey("mask"))) {
            css.refuse(
                    LintRule.UNSUPPORTED_MASK,
                    element,
                    "mask",
                    "on a mask",
                    "Put the content of the mask into a group and mask that group.");
        }
    }

    private String styleSheet(Markup element) {
        var text = COMMENT.matcher(element.text())
                .replaceAll(comment -> comment.group().replaceAll("[^\n]", ""))
                .replace("<!--", "")
                .replace("-->", "");
        if (text.contains("@")) {
            findings.add(
                    LintRule.CSS_AT_RULE,
                    element,
                    "At-rules such as @import and @media are not supported.",
                    "Remove it.");
            return "";
        }
        var rules = text.split("\\}");
        if (rules.length > MOST_RULES) {
            findings.add(
                    LintRule.TOO_MANY_RULES,
                    element,
                    String.format(Locale.ROOT, "The style sheet has more than %,d rules.", MOST_RULES),
                    "Use fewer classes.");
            return "";
        }
        var written = new ArrayList<String>();
        int line = element.line();
        for (var rule : rules) {
            int lead = rule.length() - rule.stripLeading().length();
            if (!rule.isBlank())
                written.add(rule(
                        rule, within(element, line + lines(rule.substring(0, lead)), rule.substring(0, lead))));
            line += lines(rule);
        }
        return String.join("\n", written);
    }

    private static int lines(String text) {
        return (int) text.chars().filter(c -> c == '\n').count();
    }

    /// The style sheet, as if it began where one of its rules does.
    private static Markup within(Markup sheet, int line, String lead) {
        if (line == sheet.line()) return sheet;
        return new Markup(
                sheet.name(),
                sheet.attributes(),
                sheet.children(),
                sheet.text(),
                line,
                lead.length() - lead.lastIndexOf('\n'));
    }

    private String rule(String rule, Markup element) {
        int brace = rule.indexOf('{');
        if (brace < 0 || brace != rule.lastIndexOf('{')) {
            findings.add(
                    LintRule.CSS_SYNTAX,
                    element,
                    "The style rule does not have the form selector { property: value }.",
                    "Write plain rules: selector { property: value }.");
            return "";
        }
        return rule.substring(0, brace) + "{" + join(css.declarations(rule.substring(brace + 1), element)) + "}";
    }

    private static String join(Map<String, String> declarations) {
        return declarations.entrySet().stream()
                .map(d -> d.getKey() + ":" + d.getValue())
                .collect(Collectors.joining(";"));
    }
}
