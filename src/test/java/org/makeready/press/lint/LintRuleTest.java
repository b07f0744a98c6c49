package org.makeready.press.lint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.makeready.press.ShippedTemplates;
import org.makeready.press.finding.Edits;
import org.makeready.press.finding.Finding;
import org.makeready.press.finding.LintRule;
import org.makeready.press.template.Product;

/// One good template, broken in many ways: each has its finding at its line, and where a fix is offered, it mends it.
class LintRuleTest {
    private static final String SVG = "front.svg", JSON = "template.json";
    private static final String ON_PATH = "<path id=\"slot-since\" d=\"M68 150H368\" fill=\"none\"/>",
            SINCE = "<rect id=\"slot-since\" x=\"68\" y=\"132\" width=\"300\" height=\"28\" fill=\"none\"/>";

    /// A change to one of the files.
    private record Change(String file, String before, String after) {
        String in(String text, String name) {
            if (!file.equals(name)) return text;
            assertTrue(text.contains(before), before);
            return text.replace(before, after);
        }
    }

    private record Way(
            String name, LintRule rule, String file, int line, List<Change> changes, SortedMap<String, byte[]> more) {
        SortedMap<String, byte[]> files() {
            var files = HarbourTemplate.files(svg -> changed(svg, SVG), json -> changed(json, JSON));
            more.forEach((name, bytes) -> files.merge(name, bytes, (_, fresh) -> fresh));
            files.values().removeIf(bytes -> bytes.length == 0);
            return files;
        }

        private String changed(String text, String name) {
            for (var change : changes) text = change.in(text, name);
            return text;
        }

        @Override
        public String toString() {
            return name;
        }
    }

    private static Way way(String name, LintRule rule, String file, int line, Change... changes) {
        return new Way(name, rule, file, line, List.of(changes), new TreeMap<>());
    }

    private static Way files(
            String name, LintRule rule, String file, int line, String added, byte[] bytes, Change... changes) {
        return new Way(name, rule, file, line, List.of(changes), new TreeMap<>(Map.of(added, bytes)));
    }

    private static Change svg(String before, String after) {
        return new Change(SVG, before, after);
    }

    private static Change json(String before, String after) {
        return new Change(JSON, before, after);
    }

    private static Change path(String more) {
        return json("\"maxLength\": 30,", "\"maxLength\": 30, " + more);
    }

    static Stream<Way> ways() {
        return Stream.of(safety(), profile(), folder(), slots(), palette(), print(), people())
                .flatMap(ways -> ways);
    }

    private static Stream<Way> safety() {
        return Stream.of(
                way("a script", LintRule.SCRIPT, SVG, 3, svg("</title>", "</title>\n  <script>alert(1)</script>")),
                way(
                        "an event handler",
                        LintRule.EVENT_HANDLER,
                        SVG,
                        10,
                        svg("<rect id=\"ground\"", "<rect id=\"ground\" onclick=\"alert(1)\"")),
                way(
                        "an animation",
                        LintRule.ANIMATION,
                        SVG,
                        13,
                        svg("fill=\"#ffd54a\"/>", "fill=\"#ffd54a\"><animate attributeName=\"r\" to=\"9\"/></circle>")),
                way(
                        "a picture from elsewhere",
                        LintRule.MISSING_PICTURE,
                        SVG,
                        17,
                        svg("pictures/boat.png", "https://example.com/boat.png")),
                way(
                        "a style from elsewhere",
                        LintRule.EXTERNAL_REFERENCE,
                        SVG,
                        11,
                        svg("url(#deep)", "url(https://example.com/a.svg#deep)")),
                way(
                        "a copy from elsewhere",
                        LintRule.EXTERNAL_REFERENCE,
                        SVG,
                        16,
                        svg("  <path d=\"M40", "  <use href=\"other.svg#a\"/><path d=\"M40")),
                way(
                        "entities",
                        LintRule.DOCTYPE,
                        SVG,
                        1,
                        svg("<svg xmlns", "<!DOCTYPE svg [<!ENTITY a \"b\">]><svg xmlns")),
                way(
                        "another encoding",
                        LintRule.ENCODING,
                        SVG,
                        1,
                        svg("<svg xmlns", "<?xml version=\"1.0\" encoding=\"utf-7\"?><svg xmlns")),
                way(
                        "a tag left open",
                        LintRule.NOT_XML,
                        SVG,
                        20,
                        svg("height=\"28\" fill=\"none\"/>", "height=\"28\" fill=\"none\">")),
                way(
                        "a circle of references",
                        LintRule.REFERENCE_CYCLE,
                        SVG,
                        12,
                        svg("<g id=\"option-sun\">", "<g id=\"option-sun\"><use href=\"#option-sun\"/>")),
                way(
                        "groups without end",
                        LintRule.TOO_DEEP,
                        SVG,
                        11,
                        svg("<path d=\"M0 176", "<g>".repeat(70) + "</g>".repeat(70) + "<path d=\"M0 176")),
                way(
                        "far too many copies",
                        LintRule.TOO_MANY_ELEMENTS,
                        SVG,
                        1,
                        svg("</defs>", copies() + "</defs><use href=\"#c9\"/>")),
                way(
                        "a filter that reaches too far",
                        LintRule.FILTER_TOO_WIDE,
                        SVG,
                        8,
                        svg("<style>", "<filter id=\"f\"><feGaussianBlur stdDeviation=\"400\"/></filter><style>"),
                        svg("class=\"foam\"", "class=\"foam\" filter=\"url(#f)\"")));
    }

    private static String copies() {
        var copies = new StringBuilder("<g id=\"c0\"><path d=\"M0 0h1\"/></g>");
        for (int i = 1; i < 10; i++)
            copies.append("<g id=\"c%d\">%s</g>"
                    .formatted(i, "<use href=\"#c%d\"/>".formatted(i - 1).repeat(4)));
        return copies.toString();
    }

    private static Stream<Way> profile() {
        return Stream.of(
                way("no namespace", LintRule.NOT_SVG, SVG, 1, svg(" xmlns=\"http://www.w3.org/2000/svg\"", "")),
                way("no size", LintRule.NO_SIZE, SVG, 1, svg(" viewBox=\"0 0 846 234\"", "")),
                way(
                        "no viewBox",
                        LintRule.MISSING_VIEW_BOX,
                        SVG,
                        1,
                        svg("viewBox=\"0 0 846 234\"", "width=\"846\" height=\"234\"")),
                way("drawn without bleed", LintRule.WRONG_PROPORTIONS, SVG, 1, svg("0 0 846 234", "9 9 828 216")),
                way(
                        "an old document type",
                        LintRule.OLD_DOCTYPE,
                        SVG,
                        1,
                        svg(
                                "<svg xmlns",
                                "<!DOCTYPE svg PUBLIC \"-//W3C//DTD SVG 1.1//EN\" "
                                        + "\"http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd\">\n<svg xmlns")),
                way(
                        "data of a program",
                        LintRule.FOREIGN_NAMESPACE,
                        SVG,
                        12,
                        svg("viewBox=\"0 0 846 234\"", "viewBox=\"0 0 846 234\" xmlns:x=\"http://example.com/x\""),
                        svg("<g id=\"option-sun\">", "<g id=\"option-sun\" x:label=\"Sun\">")),
                way(
                        "live text",
                        LintRule.LIVE_TEXT,
                        SVG,
                        16,
                        svg("  <path d=\"M40", "  <text x=\"9\" y=\"9\">Hi</text><path d=\"M40")),
                way("a pattern", LintRule.UNSUPPORTED_ELEMENT, SVG, 8, svg("<style>", "<pattern id=\"p\"/><style>")),
                way(
                        "an unknown attribute",
                        LintRule.UNSUPPORTED_ATTRIBUTE,
                        SVG,
                        16,
                        svg("stroke-width=\"1\"", "stroke-width=\"1\" pathLength=\"7\"")),
                way(
                        "an unknown property",
                        LintRule.UNSUPPORTED_PROPERTY,
                        SVG,
                        10,
                        svg("<rect id=\"ground\"", "<rect id=\"ground\" style=\"mask-image:none\"")),
                way(
                        "an arrow head",
                        LintRule.UNSUPPORTED_MARKER,
                        SVG,
                        16,
                        svg("stroke-width=\"1\"", "stroke-width=\"1\" marker-end=\"url(#deep)\"")),
                way(
                        "a line that does not scale",
                        LintRule.UNSUPPORTED_VECTOR_EFFECT,
                        SVG,
                        16,
                        svg("stroke-width=\"1\"", "stroke-width=\"1\" vector-effect=\"non-scaling-stroke\"")),
                way(
                        "an unknown blend mode",
                        LintRule.UNSUPPORTED_BLEND_MODE,
                        SVG,
                        15,
                        svg("opacity=\"0.8\"", "style=\"mix-blend-mode:plus-darker\"")),
                way(
                        "a turn in a style sheet",
                        LintRule.UNSUPPORTED_TRANSFORM,
                        SVG,
                        8,
                        svg("fill: #dfeaf2;", "fill: #dfeaf2; transform: rotate(3deg);")),
                way(
                        "a gradient that repeats",
                        LintRule.UNSUPPORTED_SPREAD,
                        SVG,
                        4,
                        svg("y2=\"1\"", "y2=\"1\" spreadMethod=\"repeat\"")),
                way(
                        "stray words",
                        LintRule.STRAY_TEXT,
                        SVG,
                        12,
                        svg("<g id=\"option-sun\">", "<g id=\"option-sun\">sun")),
                way("an at-rule", LintRule.CSS_AT_RULE, SVG, 8, svg(".foam", "@import 'a.css'; .foam")),
                way(
                        "an important rule in a longer sheet",
                        LintRule.CSS_IMPORTANT,
                        SVG,
                        11,
                        svg("<style>", "<style><![CDATA[\n  .a { fill: red; } /* b\n */\n  "),
                        svg("#dfeaf2; }", "#dfeaf2 !important; }]]>")),
                way("an important rule", LintRule.CSS_IMPORTANT, SVG, 8, svg("#dfeaf2;", "#dfeaf2 !important;")),
                way("a variable", LintRule.CSS_VARIABLE, SVG, 13, svg("fill=\"#ffd54a\"", "fill=\"var(--sun)\"")),
                way("a broken rule", LintRule.CSS_SYNTAX, SVG, 8, svg(".foam {", ".foam ")),
                way("an id twice", LintRule.DUPLICATE_ID, SVG, 10, svg("id=\"ground\"", "id=\"deep\"")),
                way("a reference to nothing", LintRule.BROKEN_REFERENCE, SVG, 11, svg("url(#deep)", "url(#shallow)")),
                way(
                        "an unknown filter",
                        LintRule.UNSUPPORTED_FILTER,
                        SVG,
                        8,
                        svg("<style>", "<filter id=\"f\"><feTurbulence/></filter><style>"),
                        svg("class=\"foam\"", "class=\"foam\" filter=\"url(#f)\"")),
                way(
                        "a path nobody can read",
                        LintRule.UNREADABLE_ARTWORK,
                        SVG,
                        15,
                        svg("M60 190H90L75 206Z", "M60 190 what")),
                way(
                        "a shadow",
                        LintRule.BECAME_A_PICTURE,
                        SVG,
                        15,
                        svg("<style>", "<filter id=\"f\"><feGaussianBlur stdDeviation=\"2\"/></filter><style>"),
                        svg("class=\"foam\"", "class=\"foam\" filter=\"url(#f)\"")),
                way(
                        "a slot in a filter",
                        LintRule.SLOT_IN_FILTER,
                        SVG,
                        18,
                        svg("<style>", "<filter id=\"f\"><feGaussianBlur stdDeviation=\"2\"/></filter><style>"),
                        svg("<rect id=\"slot-slogan\"", "<g filter=\"url(#f)\"><rect id=\"slot-slogan\""),
                        svg("height=\"92\" fill=\"none\"/>", "height=\"92\" fill=\"none\"/></g>")));
    }

    private static Stream<Way> folder() {
        return Stream.of(
                way("a comma too many", LintRule.NOT_JSON, JSON, 7, json("\"front.svg\" } ],", "\"front.svg\" } ],,")),
                way(
                        "a misspelt member of a slot",
                        LintRule.SCHEMA,
                        JSON,
                        15,
                        json("\"label\": \"Slogan\"", "\"lable\": \"Slogan\"")),
                way(
                        "a size without unit",
                        LintRule.SCHEMA,
                        JSON,
                        17,
                        json("\"18pt\", \"max\": \"90pt\"", "\"18\", \"max\": \"90pt\"")),
                way("a newer format", LintRule.UNKNOWN_FORMAT, JSON, 2, json("\"format\": 1", "\"format\": 9")),
                way("a size nobody sells", LintRule.UNKNOWN_SIZE, JSON, 3, json("11.5x3", "99x9")),
                way("a drawing that is not there", LintRule.MISSING_FILE, JSON, 7, json("front.svg", "back.svg")),
                way("a picture that is not there", LintRule.MISSING_PICTURE, SVG, 17, svg("boat.png", "ship.png")),
                way(
                        "a sample of another template",
                        LintRule.UNKNOWN_CHOICE,
                        JSON,
                        27,
                        json("\"inks\": { \"water\"", "\"texts\": { \"verse\": \"Ahoy\" }, \"inks\": { \"water\"")),
                files(
                        "a picture that is none",
                        LintRule.UNREADABLE_PICTURE,
                        "pictures/boat.png",
                        1,
                        "pictures/boat.png",
                        "GIF89a".getBytes(StandardCharsets.UTF_8)),
                files(
                        "a picture nobody uses",
                        LintRule.UNUSED_PICTURE,
                        "pictures/ship.png",
                        1,
                        "pictures/ship.png",
                        HarbourTemplate.boat(40)),
                files(
                        "a drawing nobody uses",
                        LintRule.UNUSED_DRAWING,
                        "old.svg",
                        1,
                        "old.svg",
                        "<svg/>".getBytes(StandardCharsets.UTF_8)));
    }

    private static Stream<Way> slots() {
        return Stream.of(
                way("a place without slot", LintRule.UNKNOWN_SLOT, SVG, 18, svg("slot-slogan", "slot-motto")),
                way("a slot without place", LintRule.MISSING_PLACE, JSON, 20, svg(SINCE, "")),
                way("an option without place", LintRule.MISSING_PLACE, JSON, 24, svg("option-sun", "sun")),
                way(
                        "an option without slot",
                        LintRule.UNKNOWN_SLOT,
                        SVG,
                        15,
                        svg(
                                "<path class=\"foam\" d=\"M60 190H90L75 206Z\" opacity=\"0.8\"/>",
                                "<g id=\"option-foam\"><path class=\"foam\" d=\"M60 190H90L75 206Z\" "
                                        + "opacity=\"0.8\"/></g>")),
                way("a slot that cannot be named", LintRule.SLOT_NAME, SVG, 18, svg("slot-slogan", "slot-Slogan")),
                way(
                        "a slot twice",
                        LintRule.DUPLICATE_NAME,
                        JSON,
                        20,
                        json("\"name\": \"since\"", "\"name\": \"slogan\"")),
                way(
                        "sizes the wrong way round",
                        LintRule.SIZE_RANGE,
                        JSON,
                        17,
                        json("\"min\": \"18pt\", \"max\": \"90pt\"", "\"min\": \"90pt\", \"max\": \"18pt\"")),
                way(
                        "a path for several lines",
                        LintRule.ONE_LINE,
                        JSON,
                        21,
                        svg(SINCE, ON_PATH),
                        path("\"maxLines\": 3, \"path\": {},")),
                way(
                        "spacing the wrong way round",
                        LintRule.SPACING_RANGE,
                        JSON,
                        21,
                        svg(SINCE, ON_PATH),
                        path("\"path\": { \"letterSpacing\": { \"min\": 0.2, \"max\": 0.1 } },")),
                way(
                        "steps that do not count on a path",
                        LintRule.FIT_ON_PATH,
                        JSON,
                        21,
                        svg(SINCE, ON_PATH),
                        path("\"path\": {}, \"fit\": { \"steps\": [\"tighten\"], \"tracking\": { \"min\": -0.1 } },")),
                way(
                        "a path without length",
                        LintRule.SHORT_PATH,
                        SVG,
                        19,
                        svg(SINCE, ON_PATH.replace("H368", "h1")),
                        path("\"path\": {},")),
                way(
                        "a path with a corner",
                        LintRule.TIGHT_BEND,
                        SVG,
                        19,
                        svg(SINCE, ON_PATH.replace("H368", "L200 139L368 150")),
                        path("\"path\": {},")),
                way(
                        "nothing to tighten",
                        LintRule.NOTHING_TO_TIGHTEN,
                        JSON,
                        21,
                        path("\"fit\": { \"steps\": [\"tighten\"] },")),
                way(
                        "nothing to condense",
                        LintRule.NOTHING_TO_CONDENSE,
                        JSON,
                        21,
                        path("\"fit\": { \"steps\": [\"condense\"] },")),
                way("alone in a group", LintRule.LONELY_GROUP, JSON, 21, path("\"group\": \"rows\",")),
                way(
                        "a group of two sizes",
                        LintRule.GROUP_SIZES,
                        JSON,
                        17,
                        path("\"group\": \"rows\","),
                        json("\"required\": true,", "\"required\": true, \"group\": \"rows\",")),
                way(
                        "words near the cut",
                        LintRule.OUTSIDE_SAFE_AREA,
                        SVG,
                        18,
                        svg("x=\"68\" y=\"34\"", "x=\"12\" y=\"34\"")),
                way(
                        "words beyond the cut",
                        LintRule.SLOT_OUTSIDE_TRIM,
                        SVG,
                        18,
                        svg("x=\"68\" y=\"34\"", "x=\"2\" y=\"34\"")),
                way(
                        "a slot off the face",
                        LintRule.SLOT_OFF_FACE,
                        SVG,
                        18,
                        svg("x=\"68\" y=\"34\"", "x=\"900\" y=\"34\"")),
                way(
                        "a slot for one letter",
                        LintRule.SLOT_TOO_SMALL,
                        SVG,
                        19,
                        svg("width=\"300\" height=\"28\"", "width=\"9\" height=\"28\"")),
                way(
                        "a slot below the ground",
                        LintRule.SLOT_HIDDEN,
                        SVG,
                        10,
                        svg(
                                "<rect id=\"ground\"",
                                "<rect id=\"slot-since\" x=\"68\" y=\"132\" width=\"300\" "
                                        + "height=\"28\"/><rect id=\"ground\""),
                        svg(SINCE, "")),
                way(
                        "two slots in one place",
                        LintRule.SLOTS_OVERLAP,
                        SVG,
                        19,
                        svg("y=\"132\" width=\"300\"", "y=\"110\" width=\"300\"")));
    }

    private static Stream<Way> palette() {
        return Stream.of(
                way(
                        "an ink that is no role",
                        LintRule.UNKNOWN_ROLE,
                        JSON,
                        19,
                        json(
                                "\"ink\": \"sun\" },\n    { \"kind\": \"text\", \"name\": \"since\"",
                                "\"ink\": \"moon\" },\n    { \"kind\": \"text\", \"name\": \"since\"")),
                way("a role nobody uses", LintRule.UNUSED_ROLE, JSON, 9, svg("fill=\"#123c5a\"", "fill=\"#124a5a\"")),
                way(
                        "a slip of the eyedropper",
                        LintRule.ALMOST_ROLE,
                        SVG,
                        13,
                        svg("fill=\"#ffd54a\"", "fill=\"#ffd44b\"")),
                way(
                        "a default that is not offered",
                        LintRule.DEFAULT_NOT_OFFERED,
                        JSON,
                        10,
                        json("[\"#123c5a\", \"#1f2430\"]", "[\"#1f2430\"]")),
                way(
                        "a colour twice",
                        LintRule.OFFERED_TWICE,
                        JSON,
                        10,
                        json("[\"#123c5a\", \"#1f2430\"]", "[\"#123c5a\", \"#1f2430\", \"#123C5A\"]")),
                way(
                        "two colours alike",
                        LintRule.OFFERED_ALIKE,
                        JSON,
                        10,
                        json("\"#1f2430\"] }", "\"#1f2430\", \"#202531\"] }")),
                way(
                        "two roles alike",
                        LintRule.ROLES_ALIKE,
                        JSON,
                        13,
                        json(
                                "  ],\n  \"slots\"",
                                "    , { \"role\": \"foam\", \"label\": \"Foam\", \"default\": "
                                        + "\"#ffd54b\" } ],\n  \"slots\""),
                        svg("#dfeaf2; }", "#ffd54b; }")),
                way(
                        "a class without role",
                        LintRule.CLASS_WITHOUT_ROLE,
                        SVG,
                        13,
                        svg("<circle cx", "<circle class=\"ink-moon\" cx")),
                way("a font nobody has", LintRule.UNKNOWN_FONT, JSON, 18, json("\"anton\"", "\"comic-sans\"")),
                way(
                        "a font twice",
                        LintRule.FONT_TWICE,
                        JSON,
                        18,
                        json("[\"anton\", \"oswald-bold\"]", "[\"anton\", \"oswald-bold\", \"anton\"]")),
                way("letters a font lacks", LintRule.MISSING_GLYPHS, JSON, 15, json("Gone sailing", "В море")),
                way("a feature a font lacks", LintRule.MISSING_FEATURE, JSON, 21, path("\"features\": [\"onum\"],")),
                way(
                        "condensing into a font not offered",
                        LintRule.FONT_NOT_OFFERED,
                        JSON,
                        21,
                        path("\"fit\": { \"steps\": [\"condense\"], \"condensed\": [\"anton\"] },")),
                way(
                        "condensing into the same font",
                        LintRule.UNUSED_CONDENSED,
                        JSON,
                        21,
                        path("\"fit\": { \"steps\": [\"condense\"], \"condensed\": [\"oswald-bold\"] },")));
    }

    private static Stream<Way> print() {
        return Stream.of(
                way(
                        "no bleed on the right",
                        LintRule.BLEED_NOT_REACHED,
                        SVG,
                        10,
                        svg("width=\"846\" height=\"234\" fill", "width=\"838\" height=\"234\" fill"),
                        svg("S742 124 846 159V234", "S742 124 838 159V234")),
                way(
                        "no bleed below",
                        LintRule.BLEED_NOT_REACHED,
                        SVG,
                        11,
                        svg("width=\"846\" height=\"234\" fill", "width=\"846\" height=\"228\" fill"),
                        svg("V234H0Z", "V228H0Z")),
                way(
                        "a panel just inside the cut",
                        LintRule.NEAR_CUT,
                        SVG,
                        11,
                        svg(
                                "  <path d=\"M0 176",
                                "  <rect x=\"300\" y=\"12\" width=\"300\" height=\"12\" "
                                        + "fill=\"#345678\"/><path d=\"M0 176")),
                way(
                        "a border along the cut",
                        LintRule.BORDER_NEAR_CUT,
                        SVG,
                        16,
                        svg(
                                "  <path d=\"M40",
                                "  <rect x=\"12\" y=\"12\" width=\"822\" height=\"210\" fill=\"none\" "
                                        + "stroke=\"#fff\"/><path d=\"M40")),
                way("a hairline", LintRule.HAIRLINE, SVG, 16, svg("stroke-width=\"1\"", "stroke-width=\"0.2\"")),
                way(
                        "a line scaled down to a hair",
                        LintRule.HAIRLINE,
                        SVG,
                        16,
                        svg("stroke-width=\"1\"", "stroke-width=\"1\" transform=\"scale(0.2)\"")),
                way(
                        "tiny lettering",
                        LintRule.TINY_LETTERING,
                        SVG,
                        16,
                        svg("  <path d=\"M40", "  <path aria-label=\"CC BY\" d=\"M40 220h2v2h-2z\"/><path d=\"M40")),
                way("tiny text", LintRule.TINY_TEXT, JSON, 22, json("\"8pt\"", "\"4pt\"")),
                files(
                        "a coarse picture",
                        LintRule.PICTURE_COARSE,
                        SVG,
                        17,
                        "pictures/boat.png",
                        HarbourTemplate.boat(80)),
                files(
                        "a rather coarse picture",
                        LintRule.PICTURE_RATHER_COARSE,
                        SVG,
                        17,
                        "pictures/boat.png",
                        HarbourTemplate.boat(200)),
                way(
                        "a recipe with too much ink",
                        LintRule.INK_OVER_LIMIT,
                        JSON,
                        10,
                        json(
                                "\"#1f2430\"] }",
                                "\"#1f2430\"], \"print\": { \"#123c5a\": { \"cmyk\": [100, 90, 80, 70] } } }")),
                way(
                        "something beyond the paper",
                        LintRule.ART_OFF_FACE,
                        SVG,
                        15,
                        svg("M60 190H90L75 206Z", "M60 290H90L75 306Z")),
                way(
                        "two edges",
                        LintRule.DUPLICATE_ID,
                        SVG,
                        16,
                        svg(
                                "  <path d=\"M40",
                                "  <circle id=\"edge\" cx=\"400\" cy=\"117\" r=\"90\"/><circle id=\"edge\" "
                                        + "cx=\"400\" cy=\"117\" r=\"80\"/><path d=\"M40")),
                way(
                        "an open edge",
                        LintRule.OPEN_EDGE,
                        SVG,
                        16,
                        svg("  <path d=\"M40", "  <path id=\"edge\" d=\"M30 30H800V200\"/><path d=\"M40")),
                way(
                        "an edge beyond the size",
                        LintRule.EDGE_OUTSIDE,
                        SVG,
                        16,
                        svg("  <path d=\"M40", "  <circle id=\"edge\" cx=\"400\" cy=\"117\" r=\"300\"/><path d=\"M40")),
                way(
                        "an edge for an ant",
                        LintRule.EDGE_TOO_SMALL,
                        SVG,
                        16,
                        svg("  <path d=\"M40", "  <circle id=\"edge\" cx=\"400\" cy=\"117\" r=\"9\"/><path d=\"M40")));
    }

    private static Stream<Way> people() {
        return Stream.of(
                way(
                        "a title that says nothing",
                        LintRule.TITLE_UNCLEAR,
                        JSON,
                        4,
                        json("\"Harbour club\"", "\"Untitled 2\"")),
                way(
                        "a title without end",
                        LintRule.TITLE_LONG,
                        JSON,
                        4,
                        json(
                                "\"Harbour club\"",
                                "\"Harbour club stickers for everybody who ever sailed into a harbour\"")),
                way(
                        "a title that shouts",
                        LintRule.TITLE_SHOUTS,
                        JSON,
                        4,
                        json("\"Harbour club\"", "\"HARBOUR CLUB\"")),
                way(
                        "a title with blanks",
                        LintRule.UNTIDY_TEXT,
                        JSON,
                        4,
                        json("\"Harbour club\"", "\" Harbour  club\"")),
                way(
                        "no description",
                        LintRule.NO_DESCRIPTION,
                        JSON,
                        1,
                        json(
                                "  \"description\": \"A calm bay under a low sun, "
                                        + "with big letters for whatever the club stands for.\",\n",
                                "")),
                way(
                        "a description that repeats the title",
                        LintRule.DESCRIPTION_UNCLEAR,
                        JSON,
                        5,
                        json(
                                "A calm bay under a low sun, with big letters for whatever the club stands for.",
                                "Harbour club.")),
                way(
                        "a short description",
                        LintRule.DESCRIPTION_SHORT,
                        JSON,
                        5,
                        json(
                                "A calm bay under a low sun, with big letters for whatever the club stands for.",
                                "A bay and a sun.")),
                way("a label that says nothing", LintRule.LABEL_UNCLEAR, JSON, 20, json("\"Founded\"", "\"Text 2\"")),
                way("two labels alike", LintRule.LABEL_TWICE, JSON, 20, json("\"Founded\"", "\"Slogan\"")),
                way(
                        "slots out of order",
                        LintRule.READING_ORDER,
                        JSON,
                        20,
                        svg("y=\"34\" width=\"560\" height=\"92\"", "y=\"80\" width=\"560\" height=\"80\""),
                        svg("y=\"132\" width=\"300\"", "y=\"40\" width=\"300\"")),
                way(
                        "words nobody can read",
                        LintRule.LOW_CONTRAST_DEFAULT,
                        JSON,
                        11,
                        json(
                                "\"#ffd54a\",\n      \"offered\": [\"#ffd54a\"",
                                "\"#1d4a6b\",\n      \"offered\": [\"#1d4a6b\""),
                        svg("fill=\"#ffd54a\"", "fill=\"#1d4a6b\"")),
                way(
                        "an offer nobody can read",
                        LintRule.LOW_CONTRAST,
                        JSON,
                        12,
                        json("\"#ffffff\"]", "\"#ffffff\", \"#274e6b\"]")),
                way(
                        "a pair nobody can read",
                        LintRule.LOW_CONTRAST_PAIR,
                        JSON,
                        12,
                        json("\"#1f2430\"] }", "\"#1f2430\", \"#fbe9a5\"] }")),
                way("no facets", LintRule.MISSING_FACET, JSON, 6, json("\"occasion\": [\"everyday\"], ", "")),
                way("a facet word twice", LintRule.FACET_TWICE, JSON, 6, json("[\"calm\"]", "[\"calm\", \"calm\"]")),
                way(
                        "no samples",
                        LintRule.NO_SAMPLES,
                        JSON,
                        26,
                        json(
                                "\n    { \"title\": \"Night\", \"choices\": { \"inks\": { \"water\": "
                                        + "\"#1f2430\" } } }\n  ",
                                "")),
                way("a sample without title", LintRule.SAMPLE_UNTITLED, JSON, 27, json("\"title\": \"Night\", ", "")),
                way(
                        "two samples alike",
                        LintRule.SAMPLES_ALIKE,
                        JSON,
                        28,
                        json(
                                "\"#1f2430\" } } }\n",
                                "\"#1f2430\" } } },\n    { \"title\": \"Dark\", \"choices\": { \"inks\": "
                                        + "{ \"water\": \"#1f2430\" } } }\n")),
                way(
                        "a sample with a colour that is not offered",
                        LintRule.SAMPLE_REFUSED,
                        JSON,
                        27,
                        json("{ \"water\": \"#1f2430\" }", "{ \"water\": \"#ff0000\" }")),
                way(
                        "words that do not fit",
                        LintRule.DEFAULT_REFUSED,
                        JSON,
                        20,
                        json("\"since 1998\"", "\"WWWWWWWWWW WWWWWWWWWW WWWWWWW\""),
                        svg("width=\"300\"", "width=\"60\"")));
    }

    @Test
    void the_good_template_is_good() {
        assertEquals(
                List.of(),
                HarbourTemplate.lint(HarbourTemplate.files(svg -> svg, json -> json))
                        .findings());
    }

    @Test
    void there_are_enough_ways() {
        assertTrue(ways().count() >= 60, ways().count() + "");
        assertEquals(ways().count(), ways().map(Way::name).distinct().count());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("ways")
    void every_way_is_found_at_its_line(Way way) {
        var findings = HarbourTemplate.lint(way.files()).findings();
        assertTrue(
                findings.stream()
                        .anyMatch(finding -> finding.rule() == way.rule
                                && finding.file().equals(way.file)
                                && finding.line() == way.line),
                () -> way.name + ": wanted " + way.rule.id() + " at " + way.file + ":" + way.line + ", found "
                        + findings);
        assertTrue(
                findings.stream().allMatch(finding -> finding.line() > 0 && finding.column() > 0), findings::toString);
        assertTrue(
                findings.stream()
                        .allMatch(
                                finding -> !finding.fixable() || finding.rule().automatic()),
                findings::toString);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("ways")
    void what_is_fixed_is_not_found_again(Way way) {
        var files = way.files();
        var fixable = HarbourTemplate.lint(files).findings().stream()
                .filter(Finding::fixable)
                .toList();
        var mended = HarbourTemplate.lint(Edits.applied(files, fixable)).findings();
        for (var finding : fixable)
            assertFalse(
                    mended.stream()
                            .anyMatch(left -> left.rule() == finding.rule()
                                    && left.message().equals(finding.message())),
                    way.name + ": " + mended);
    }

    @Test
    void schemas_speak_in_plain_words_of_the_kind_that_is_meant() {
        var findings = HarbourTemplate.lint(HarbourTemplate.files(
                        svg -> svg,
                        json -> json.replace("\"label\": \"Slogan\"", "\"lable\": \"Slogan\"")
                                .replace("\"8pt\"", "\"8\"")
                                .replace("#1f2430\"] }", "red\"] }")
                                .replace("\"format\": 1,", "\"format\": 1, \"tittle\": \"\",")))
                .findings();
        assertEquals(
                List.of(
                                "Slot \"slogan\" lacks \"label\".",
                                "Slot \"slogan\" does not allow \"lable\" (did you mean \"label\"?).",
                                "\"size/min\" of slot \"since\": \"8\" is not a valid length: "
                                        + "write a number with in, mm, cm or pt, such as 9pt.",
                                "\"offered/1\" of role \"water\": \"red\" is not a valid colour: "
                                        + "write # and six hexadecimal digits, such as #e4572e.",
                                "The file does not allow \"tittle\" (did you mean \"title\"?).")
                        .stream()
                        .sorted()
                        .toList(),
                findings.stream().map(Finding::message).sorted().toList());
    }

    @Test
    void many_of_a_kind_are_counted() {
        var lines = "<path d=\"M40 215H300\" stroke=\"#dfeaf2\" stroke-width=\"0.1\"/>\n".repeat(25);
        var findings = HarbourTemplate.lint(
                        HarbourTemplate.files(svg -> svg.replace("</svg>", lines + "</svg>"), json -> json))
                .findings();
        assertEquals(10, findings.size(), findings::toString);
        assertTrue(
                findings.getLast().message().endsWith("There are 15 more findings like this."),
                findings.getLast().toString());
    }

    @Test
    void an_edge_that_nothing_follows_can_be_taken_out() {
        var sticker = ShippedTemplates.product("bumper-sticker");
        var trimmed = new Product(
                sticker.id(),
                sticker.title(),
                sticker.description(),
                sticker.bleed(),
                sticker.safeMargin(),
                Product.CutMethod.TRIM,
                sticker.inkLimit(),
                sticker.currency(),
                sticker.formats(),
                sticker.materials(),
                sticker.quantityBreaks());
        var files = HarbourTemplate.files(
                svg -> svg.replace(
                        "  <path d=\"M40", "  <circle id=\"edge\" cx=\"400\" cy=\"117\" r=\"90\"/>\n  <path d=\"M40"),
                json -> json);
        var findings = ShippedLinter.LINTER.lint("harbour-club", trimmed, files).findings();
        assertEquals(
                List.of("edge-not-cut front.svg:16"),
                findings.stream()
                        .filter(Finding::fixable)
                        .map(finding -> finding.id() + " " + finding.file() + ":" + finding.line())
                        .toList());
        assertEquals(
                HarbourTemplate.SVG, new String(Edits.applied(files, findings).get(SVG), StandardCharsets.UTF_8));
    }

    @Test
    void every_rule_with_a_fix_is_seen_to_fix() {
        var fixed = EnumSet.noneOf(LintRule.class);
        ways().forEach(way -> HarbourTemplate.lint(way.files()).findings().stream()
                .filter(Finding::fixable)
                .forEach(finding -> fixed.add(finding.rule())));
        var promised = Stream.of(LintRule.values())
                .filter(LintRule::automatic)
                .filter(rule -> rule != LintRule.EDGE_NOT_CUT)
                .toList();
        assertEquals(
                List.of(),
                promised.stream().filter(rule -> !fixed.contains(rule)).toList());
    }
}
