package org.makeready.press.svg.markup;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.makeready.press.finding.Findings;
import org.makeready.press.finding.LintRule;

/// The style properties that artwork may use. What would draw differently here than in the designer's program is an
/// error; what cannot be seen is dropped.
public final class CssProfile {
    public static final String MASK_TYPE = "mask-type";
    private static final Set<String> DRAWN = Set.of(
            "fill",
            "fill-opacity",
            "fill-rule",
            "stroke",
            "stroke-width",
            "stroke-opacity",
            "stroke-linecap",
            "stroke-linejoin",
            "stroke-miterlimit",
            "stroke-dasharray",
            "stroke-dashoffset",
            "opacity",
            "clip-path",
            "clip-rule",
            "stop-color",
            "stop-opacity",
            "color",
            "display",
            "visibility",
            "overflow",
            "filter",
            "mask",
            "flood-color",
            "flood-opacity",
            "color-interpolation-filters");
    private static final Map<String, Set<String>> HARMLESS_WHEN = Map.of(
            "marker",
            Set.of("none"),
            "marker-start",
            Set.of("none"),
            "marker-mid",
            Set.of("none"),
            "marker-end",
            Set.of("none"),
            "vector-effect",
            Set.of("none"),
            "color-interpolation",
            Set.of("auto", "srgb"));
    private static final Map<String, Set<String>> SHAPES_ONLY = Map.of(
            "mask-type",
            Set.of("luminance"),
            "transform",
            Set.of("none"),
            "transform-origin",
            Set.of(),
            "transform-box",
            Set.of("view-box"),
            "paint-order",
            Set.of("normal", "fill", "fill stroke", "fill stroke markers", "fill markers stroke"));
    private static final Map<String, LintRule> RULES = Map.of(
            "vector-effect",
            LintRule.UNSUPPORTED_VECTOR_EFFECT,
            "color-interpolation",
            LintRule.UNSUPPORTED_COLOR_INTERPOLATION,
            "mask-type",
            LintRule.UNSUPPORTED_MASK_TYPE,
            "transform",
            LintRule.UNSUPPORTED_TRANSFORM,
            "transform-origin",
            LintRule.UNSUPPORTED_TRANSFORM_ORIGIN,
            "transform-box",
            LintRule.UNSUPPORTED_TRANSFORM_BOX,
            "paint-order",
            LintRule.UNSUPPORTED_PAINT_ORDER);
    /// Moved from styles to where the drawing keeps them; only an element's own, not a style sheet's.
    private static final Set<String> LIFTED = Set.of("transform", "transform-origin", "paint-order", MASK_TYPE);
    /// Cannot be seen in a drawing without words, effects or a pointer.
    private static final Pattern UNSEEN = Pattern.compile("-.*|font.*|text-.*|letter-spacing|word-spacing|line-height|"
            + "white-space|writing-mode|direction|unicode-bidi|.*-baseline|baseline-shift|(shape|image|color)-rendering|"
            + "color-profile|solid-(color|opacity)|lighting-color|enable-background|"
            + "cursor|pointer-events|shape-(padding|margin|inside)|inline-size|block-progression|will-change|"
            + "user-select|kerning|glyph-orientation-.*");
    private static final int LONGEST = 10_000;
    private static final Set<String> COLOURS = Set.of("fill", "stroke", "stop-color", "color", "flood-color");
    private static final Pattern LOCAL_REFERENCE = Pattern.compile("url\\(\\s*['\"]?#[^)'\"]+['\"]?\\s*\\)(\\s+none)?");
    private final Findings findings;
    private final AlphaStandIns translucent;

    CssProfile(Findings findings, AlphaStandIns translucent) {
        this.findings = findings;
        this.translucent = translucent;
    }

    static boolean knows(String property) {
        return UNSEEN.matcher(property).matches()
                || DRAWN.contains(property)
                || HARMLESS_WHEN.containsKey(property)
                || SHAPES_ONLY.containsKey(property)
                || BlendStandIn.knows(property);
    }

    /// The declarations of a `style` attribute or rule that draw, with colours written as Batik reads them.
    Map<String, String> declarations(String css, Markup at) {
        var kept = new LinkedHashMap<String, String>();
        for (var declaration : css.split(";")) {
            int colon = declaration.indexOf(':');
            if (colon < 0) continue;
            var property = declaration.substring(0, colon).strip().toLowerCase(Locale.ROOT);
            property(property, declaration.substring(colon + 1).strip(), at, kept);
        }
        return kept;
    }

    /// Adds one property to those that are kept, unless it is refused or does not matter.
    void property(String property, String written, Markup at, Map<String, String> kept) {
        boolean sheet = at.name().equals("style");
        if (written.length() > LONGEST) {
            findings.add(
                    LintRule.VALUE_TOO_LONG,
                    at,
                    String.format(Locale.ROOT, "%s is longer than %,d characters.", property, LONGEST),
                    "Shorten the value.");
            return;
        }
        if (sheet && written.contains("!")) refuse(LintRule.CSS_IMPORTANT, at, property, written, "Remove !important.");
        var value = written.replaceAll("\\s*!\\s*important$", "");
        var lower = value.toLowerCase(Locale.ROOT);
        if (lower.contains("var(")) refuse(LintRule.CSS_VARIABLE, at, property, value, "Write the value itself.");
        else if (lower.contains("url(") && !LOCAL_REFERENCE.matcher(value).matches()) {
            refuse(LintRule.EXTERNAL_REFERENCE, at, property, value, "Refer to an element of this file: url(#id).");
        } else if (HARMLESS_WHEN.containsKey(property)) {
            if (!HARMLESS_WHEN.get(property).contains(lower)) {
                refuse(
                        RULES.getOrDefault(property, LintRule.UNSUPPORTED_MARKER),
                        at,
                        property,
                        value,
                        RULES.getOrDefault(property, LintRule.UNSUPPORTED_MARKER)
                                .fix());
            }
        } else if (BlendStandIn.knows(property)) {
            BlendStandIn.of(property, lower)
                    .ifPresentOrElse(
                            standIn -> kept.put(standIn.property(), standIn.value()),
                            () -> refuse(
                                    LintRule.UNSUPPORTED_BLEND_MODE,
                                    at,
                                    property,
                                    value,
                                    "Use one of the CSS blend modes."));
        } else if (property.equals("filter") && !lower.equals("none") && !lower.contains("url(")) {
            refuse(
                    LintRule.UNSUPPORTED_FILTER,
                    at,
                    property,
                    value,
                    "Draw it with a filter element and refer to that: url(#id).");
        } else if (LIFTED.contains(property) && !sheet) {
            kept.put(property, lower);
        } else if (SHAPES_ONLY.containsKey(property)) {
            if (!SHAPES_ONLY.get(property).contains(lower)) {
                refuse(
                        Objects.requireNonNull(RULES.get(property)),
                        at,
                        property,
                        value,
                        switch (property) {
                            case "paint-order" -> "Draw the stroke as a second shape below.";
                            case MASK_TYPE -> "Set it on the mask element.";
                            default -> "Use the transform attribute.";
                        });
            }
        } else if (DRAWN.contains(property)) {
            kept.put(property, value);
            if (COLOURS.contains(property)) {
                CssColours.parse(value).ifPresent(colour -> kept.put(property, translucent.standIn(colour)));
            }
        } else if (!UNSEEN.matcher(property).matches()) {
            refuse(
                    LintRule.UNSUPPORTED_PROPERTY,
                    at,
                    property,
                    value,
                    "Remove it, or write it as an attribute if there is one.");
        }
    }

    void refuse(LintRule rule, Markup at, String property, String value, String fix) {
        var shown = value.length() > 40 ? value.substring(0, 40) + "…" : value;
        findings.add(rule, at, "%s: %s is not supported.".formatted(property, shown), fix);
    }
}
