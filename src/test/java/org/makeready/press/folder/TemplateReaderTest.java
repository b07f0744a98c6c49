package org.makeready.press.folder;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.makeready.press.ShippedFonts;
import org.makeready.press.finding.Finding;
import org.makeready.press.folder.TemplateReader.Reading;
import org.makeready.press.geometry.Length;
import org.makeready.press.svg.ArtworkTemplate;
import org.makeready.press.template.Slot;
import org.makeready.press.template.Thickness;

class TemplateReaderTest {
    private static final byte[] SVG = """
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 80"><rect width="100" height="80" fill="#ffcc00"/>
            <rect id="slot-words" x="20" y="20" width="60" height="40" fill="none"/></svg>""".getBytes(StandardCharsets.UTF_8);
    private static final String SLOT = """
            { "kind": "text", "name": "words", "label": "Words", "maxLength": 20, "size": { "min": "6pt", "max": "20pt" },
              "fonts": ["anton"], "ink": "paper" }""";

    private static List<String> rules(String before, String after) {
        var template = ArtworkTemplate.PLAIN.replace("\"slots\": []", "\"slots\": [" + SLOT + "], \"samples\": []");
        assertTrue(template.contains(before), before);
        return ArtworkTemplate.rules(ArtworkTemplate.read(template.replace(before, after), SVG));
    }

    @Test
    void a_good_template_has_no_findings() {
        assertEquals(List.of(), rules("words", "words"));
    }

    @Test
    void who_expects_a_sound_template_gets_it_or_all_findings() {
        var sound = ArtworkTemplate.PLAIN.replace("[] }", "[" + SLOT + "] }");
        var template = ArtworkTemplate.read(sound, SVG).orElseThrow();
        assertEquals(List.of("words"), template.slots().stream().map(Slot::name).toList());
        var spoilt = ArtworkTemplate.read(sound.replace("anton", "wingdings"), SVG);
        var refused = assertThrows(TemplateException.class, spoilt::orElseThrow);
        assertEquals(
                List.of("unknown-font"),
                refused.findings().stream().map(Finding::id).toList());
        assertTrue(refused.getMessage().contains("template.json:"), refused.getMessage());
    }

    private static Slot.EmojiPrint emoji(String slot, String drawing) {
        var svg = ("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 100 80\">" + drawing
                        + "<rect id=\"slot-words\" x=\"20\" y=\"20\" width=\"60\" height=\"40\" fill=\"none\"/></svg>")
                .getBytes(StandardCharsets.UTF_8);
        var read = assertInstanceOf(
                Reading.Read.class,
                ArtworkTemplate.read(ArtworkTemplate.PLAIN.replace("[] }", "[" + slot + "] }"), svg));
        return ((Slot.Text) read.template().slots().getFirst()).emoji();
    }

    @Test
    void emoji_are_pictures_unless_the_template_prints_in_one_ink() {
        assertEquals(
                Slot.EmojiPrint.INK,
                emoji(SLOT, "<rect width='100' height='80' fill='#fff'/><circle r='9' fill='#ffcc00'/>"));
        assertEquals(
                Slot.EmojiPrint.COLOUR, emoji(SLOT, "<circle r='9' fill='#ffcc00'/><circle r='9' fill='#123456'/>"));
        var asked = SLOT.replace("\"ink\":", "\"emoji\": \"colour\", \"ink\":");
        assertEquals(Slot.EmojiPrint.COLOUR, emoji(asked, "<circle r='9' fill='#ffcc00'/>"));
        assertEquals(
                Slot.EmojiPrint.INK,
                emoji(asked.replace("colour", "ink"), "<circle r='9' fill='#ffcc00'/><circle r='9' fill='#123456'/>"));
    }

    @Test
    void the_parts_of_a_template_must_belong_together() {
        assertEquals(List.of("unknown-font"), rules("anton", "wingdings"));
        assertEquals(List.of("unknown-role"), rules("\"ink\": \"paper\"", "\"ink\": \"gold\""));
        assertEquals(List.of("unknown-slot", "missing-place"), rules("\"words\"", "\"verse\""));
        assertEquals(List.of("unknown-size"), rules("\"small\"", "\"huge\""));
        assertEquals(List.of("size-range"), rules("6pt", "60pt"));
        assertEquals(
                List.of("unused-role"),
                rules(
                        "\"palette\": [",
                        "\"palette\": [{ \"role\": \"trim\", \"label\": \"Trim\", \"default\": \"#123456\" },"));
        assertEquals(
                List.of("unknown-choice"),
                rules(
                        "\"samples\": []",
                        "\"samples\": [{ \"title\": \"One\", \"choices\": { \"texts\": { \"verse\": \"Hi\" } } }]"));
    }

    @Test
    void an_impossible_fitting_is_refused() {
        var ink = "\"ink\": \"paper\"";
        assertEquals(
                List.of(),
                rules(
                        ink,
                        ink + ", \"fit\": { \"steps\": [\"shrink\", \"tighten\"], \"tracking\": { \"min\": -0.02 } }"));
        assertEquals(
                List.of("nothing-to-tighten"),
                rules(ink, ink + ", \"fit\": { \"steps\": [\"tighten\"], \"lineHeight\": { \"min\": 1.3 } }"));
        assertEquals(List.of("nothing-to-condense"), rules(ink, ink + ", \"fit\": { \"steps\": [\"condense\"] }"));
        assertEquals(
                List.of("nothing-to-condense"),
                rules(ink, ink + ", \"fit\": { \"steps\": [\"shrink\"], \"condensed\": [\"anton\"] }"));
        assertEquals(
                List.of("font-not-offered"),
                rules(ink, ink + ", \"fit\": { \"steps\": [\"condense\"], \"condensed\": [\"oswald\"] }"));
        assertEquals(
                List.of("unknown-font"),
                rules(ink, ink + ", \"fit\": { \"steps\": [\"condense\"], \"condensed\": [\"wingdings\"] }"));
        assertEquals(
                List.of("schema"),
                rules(ink, ink + ", \"fit\": { \"steps\": [\"squeeze\"] }").stream()
                        .distinct()
                        .toList());
        assertEquals(List.of("lonely-group"), rules(ink, ink + ", \"group\": \"rows\""));
    }

    @Test
    void a_group_has_one_range_of_sizes() {
        var twoPlaces = new String(SVG, StandardCharsets.UTF_8)
                .replace("</svg>", "<rect id=\"slot-more\" x=\"20\" y=\"20\" width=\"60\" height=\"40\"/></svg>")
                .getBytes(StandardCharsets.UTF_8);
        var slot = SLOT.replace("\"ink\"", "\"group\": \"rows\", \"ink\"");
        for (var other : List.of("20pt", "18pt")) {
            var both = slot + ", " + slot.replace("\"words\"", "\"more\"").replace("20pt", other);
            var rules = ArtworkTemplate.rules(ArtworkTemplate.read(
                    ArtworkTemplate.PLAIN.replace("\"slots\": []", "\"slots\": [" + both + "]"), twoPlaces));
            assertEquals(other.equals("20pt") ? List.of() : List.of("group-sizes", "group-sizes"), rules);
        }
    }

    @Test
    void words_near_the_cut_are_a_warning() {
        var near = new String(SVG, StandardCharsets.UTF_8)
                .replace("x=\"20\"", "x=\"12\"")
                .getBytes(StandardCharsets.UTF_8);
        var read = assertInstanceOf(
                Reading.Read.class,
                ArtworkTemplate.read(ArtworkTemplate.PLAIN.replace("[] }", "[" + SLOT + "] }"), near));
        assertEquals(
                List.of("outside-safe-area"),
                read.warnings().stream().map(Finding::id).toList());
    }

    private static final String PATH_SVG = """
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 80"><rect width="100" height="80" fill="#ffcc00"/>
            <path id="slot-words" d="M22 50Q50 30 78 50" fill="none"/></svg>""";

    private static List<String> lettered(String members, String path) {
        var template = ArtworkTemplate.PLAIN.replace(
                "\"slots\": []",
                "\"slots\": ["
                        + SLOT.replace("\"ink\": \"paper\"", "\"ink\": \"paper\", " + members)
                                .replace("20pt", "8pt") + "]");
        return ArtworkTemplate.rules(ArtworkTemplate.read(
                template, PATH_SVG.replace("M22 50Q50 30 78 50", path).getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void words_on_a_path_have_one_line_on_a_smooth_path_clear_of_the_cut() {
        var arc = "M22 50Q50 30 78 50";
        assertEquals(List.of(), lettered("\"path\": {}", arc));
        assertEquals(
                List.of(),
                lettered(
                        "\"path\": { \"align\": \"start\", \"offset\": -0.1, \"side\": "
                                + "\"right\", \"stand\": \"middle\", \"letterSpacing\": { \"min\": -0.02, \"max\": "
                                + "0.2 } }",
                        arc));
        assertEquals(List.of("one-line"), lettered("\"path\": {}, \"maxLines\": 2", arc));
        assertEquals(
                List.of("fit-on-path"),
                lettered(
                        "\"path\": {}, \"fit\": { \"steps\": [\"shrink\", \"tighten\"], \"tracking\": "
                                + "{ \"min\": -0.1 } }",
                        arc));
        assertEquals(List.of("spacing-range"), lettered("\"path\": { \"letterSpacing\": { \"min\": 0.1 } }", arc));
        assertEquals(List.of("short-path"), lettered("\"path\": {}", "M22 50L24 50"));
        assertEquals(List.of("tight-bend"), lettered("\"path\": {}", "M22 40L50 50L78 40"));
        assertEquals(List.of("outside-safe-area"), lettered("\"path\": {}", "M22 20Q50 14 78 20"));
        assertEquals(
                List.of("schema"),
                lettered("\"path\": { \"align\": \"left\" }", arc).stream()
                        .distinct()
                        .toList());
    }

    @Test
    void decorations_use_roles_and_features_the_fonts() {
        var arc = "M22 50Q50 30 78 50";
        assertEquals(List.of("unknown-role"), lettered("\"outline\": { \"ink\": \"gold\" }", arc));
        assertEquals(List.of("unknown-role"), lettered("\"shadow\": { \"ink\": \"gold\", \"dx\": \"-2pt\" }", arc));
        assertEquals(
                List.of("unknown-role"), lettered("\"accent\": { \"ink\": \"gold\", \"on\": \"last-word\" }", arc));
        assertEquals(List.of(), lettered("\"features\": [\"smcp\"], \"ligatures\": false", arc));
        assertEquals(List.of("missing-feature"), lettered("\"features\": [\"onum\"]", arc));
        assertEquals(
                List.of("schema"),
                lettered("\"features\": [\"liga\"]", arc).stream().distinct().toList());
    }

    @Test
    void a_role_only_decoration_uses_is_used() {
        var template = ArtworkTemplate.PLAIN
                .replace(
                        "\"slots\": []",
                        "\"slots\": ["
                                + SLOT.replace(
                                        "\"ink\": \"paper\"",
                                        "\"ink\": \"paper\", \"outline\": { \"ink\": \"rim\", \"width\": \"1pt\" }")
                                + "]")
                .replace(
                        "\"palette\": [",
                        "\"palette\": [{ \"role\": \"rim\", \"label\": \"Rim\", \"default\": \"#123456\" },");
        assertEquals(List.of(), ArtworkTemplate.rules(ArtworkTemplate.read(template, SVG)));
    }

    @Test
    void what_a_slot_leaves_out_has_its_default() {
        var template = ArtworkTemplate.PLAIN.replace(
                "\"slots\": []",
                "\"slots\": ["
                        + SLOT.replace(
                                "\"ink\": \"paper\"",
                                "\"ink\": \"paper\", \"letterSpacing\": 0.05, \"path\": {}, \"outline\": "
                                        + "{ \"ink\": \"paper\" }, \"shadow\": { \"ink\": \"paper\", \"dy\": "
                                        + "\"2mm\" }")
                        + "]");
        var slot = (Slot.Text) assertInstanceOf(Reading.Read.class, ArtworkTemplate.read(template, SVG))
                .template()
                .slots()
                .getFirst();
        assertEquals(
                Optional.of(
                        new Slot.TextPath(Slot.Align.CENTER, 0, Slot.PathSide.LEFT, Slot.Stand.BASELINE, 0.05, 0.05)),
                slot.path());
        assertEquals(
                new Thickness(0.06, Length.ZERO),
                slot.decoration().outline().orElseThrow().width());
        assertEquals(
                new Thickness(0, Length.mm(2)),
                slot.decoration().shadow().orElseThrow().down());
        assertEquals(Slot.FontFeatures.PLAIN, slot.fontFeatures());
    }

    @Test
    void the_schema_speaks_with_line_and_column() {
        var rejected = assertInstanceOf(
                Reading.Rejected.class, ArtworkTemplate.read("{ \"format\": 1,\n  \"slots\": 7 }", SVG));
        assertTrue(
                rejected.findings().stream().anyMatch(f -> f.id().equals("schema") && f.line() == 2),
                rejected::toString);
    }

    @Test
    void a_syntax_error_is_reported_with_its_line() {
        var rejected = assertInstanceOf(Reading.Rejected.class, ArtworkTemplate.read("{\n \"format\": 1,\n 7 }", SVG));
        assertEquals(
                List.of("not-json 3"),
                rejected.findings().stream().map(f -> f.id() + " " + f.line()).toList());
    }

    @Test
    void a_newer_format_is_named_as_such() {
        assertEquals(List.of("unknown-format"), rules("\"format\": 1", "\"format\": 99"));
    }

    @Test
    void the_example_of_the_documentation_is_a_template() throws IOException {
        var page = Files.readString(Path.of("docs/templates.md"));
        var files = new TreeMap<String, byte[]>();
        files.put("template.json", block(page, "json"));
        files.put("front.svg", block(page, "svg"));
        var product = ProductReader.read(
                "bumper-sticker", Files.readAllBytes(Path.of("templates/bumper-sticker/product.json")));
        var reading = new TemplateReader(ShippedFonts.SUPPLY).read("example", product, files);
        assertEquals(
                List.of(),
                assertInstanceOf(Reading.Read.class, reading, reading::toString).warnings());
    }

    private static byte[] block(String page, String language) {
        int start = page.indexOf("```" + language + "\n") + language.length() + 4;
        return page.substring(start, page.indexOf("```", start)).getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void every_family_matches_its_schema() throws IOException {
        var schema = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(getClass().getResourceAsStream("/META-INF/resources/schemas/family.json"));
        try (var families = Files.list(Path.of("fonts"))) {
            for (var family : families.toList()) {
                assertEquals(
                        "[]",
                        schema.validate(Files.readString(family.resolve("family.json")), InputFormat.JSON)
                                .toString(),
                        family::toString);
            }
        }
    }
}
