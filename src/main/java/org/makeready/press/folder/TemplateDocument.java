package org.makeready.press.folder;

import static org.makeready.press.folder.ProductReader.length;
import static org.makeready.press.folder.ProductReader.list;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.makeready.press.colour.Cmyk;
import org.makeready.press.colour.Ink;
import org.makeready.press.colour.Recipe;
import org.makeready.press.design.Choices;
import org.makeready.press.design.PictureChoice;
import org.makeready.press.finding.Findings;
import org.makeready.press.finding.LintRule;
import org.makeready.press.finding.Position;
import org.makeready.press.template.Face;
import org.makeready.press.template.InkRole;
import org.makeready.press.template.Product;
import org.makeready.press.template.Slot;
import org.makeready.press.template.Template;

/// What a `template.json` that passed its schema says, in our own types.
final class TemplateDocument {
    private static final double LINE_HEIGHT = 1.15;
    private static final int PPI = 150;
    private final JsonNode json;
    private final Findings findings;

    TemplateDocument(JsonNode json, Findings findings) {
        this.json = json;
        this.findings = findings;
    }

    /// Where a value stands.
    Position position(String pointer) {
        return new JsonPositions(findings.file(), json).at(pointer);
    }

    String text(String member) {
        return json.path(member).asText("");
    }

    Template.CatalogFacts catalogFacts() {
        return new Template.CatalogFacts(text("title"), text("description"), language(), facets());
    }

    private Locale language() {
        return Locale.forLanguageTag(json.path("language").asText("en"));
    }

    Optional<Product.Format> format(Product product) {
        var format = product.format(text("size"));
        if (format.isEmpty()) {
            var known = product.formats().stream().map(Product.Format::id).toList();
            findings.add(
                    LintRule.UNKNOWN_SIZE,
                    position("/size"),
                    "%s has no size \"%s\".".formatted(product.title(), text("size")),
                    "Use one of: " + String.join(", ", known) + ".");
        }
        return format;
    }

    List<Face> faces(Product product, Product.Format format) {
        return list(
                json.path("faces"),
                face -> new Face(
                        face.path("name").asText(),
                        format.trim(),
                        format.shape(),
                        product.bleed(),
                        product.safeMargin()));
    }

    String artwork(String face) {
        return list(json.path("faces"), f -> f).stream()
                .filter(f -> f.path("name").asText().equals(face))
                .findFirst()
                .orElseThrow()
                .path("artwork")
                .asText();
    }

    private Map<String, List<String>> facets() {
        var facets = new TreeMap<String, List<String>>();
        json.path("facets").properties().forEach(f -> facets.put(f.getKey(), strings(f.getValue())));
        return facets;
    }

    List<InkRole> palette() {
        return list(
                json.path("palette"),
                role -> new InkRole(
                        role.path("role").asText(),
                        role.path("label").asText(),
                        ink(role.path("default")),
                        list(role.path("offered"), TemplateDocument::ink),
                        role.path("free").asBoolean(),
                        recipes(role.path("print"))));
    }

    /// @param emoji how emoji are printed where a slot does not say
    List<Slot> slots(Slot.EmojiPrint emoji) {
        return list(json.path("slots"), slot -> slot(slot, emoji));
    }

    List<Template.Sample> samples() {
        return list(
                json.path("samples"),
                sample -> new Template.Sample(sample.path("title").asText(), choices(sample.path("choices"))));
    }

    private Slot slot(JsonNode slot, Slot.EmojiPrint emoji) {
        var name = slot.path("name").asText();
        var label = slot.path("label").asText();
        return switch (slot.path("kind").asText()) {
            case "text" -> text(name, label, slot, emoji);
            case "picture" ->
                new Slot.Picture(
                        name,
                        label,
                        slot.path("default").asText(),
                        strings(slot.path("offered")),
                        slot.path("upload").asBoolean(true),
                        slot.path("minimumPpi").asInt(PPI));
            default -> new Slot.Option(name, label, slot.path("default").asBoolean(true));
        };
    }

    private static Slot.Text text(String name, String label, JsonNode slot, Slot.EmojiPrint emoji) {
        return new Slot.Text(name, label, textRules(slot), textLayout(slot), textAppearance(slot, emoji));
    }

    private static Slot.TextRules textRules(JsonNode slot) {
        return new Slot.TextRules(
                slot.path("default").asText(""),
                slot.path("required").asBoolean(),
                slot.path("maxLength").asInt(),
                slot.path("maxLines").asInt(1));
    }

    private static Slot.TextLayout textLayout(JsonNode slot) {
        var size = slot.path("size");
        return new Slot.TextLayout(
                new Slot.SizeRange(length(size, "min"), length(size, "max")),
                choice(Slot.Align.class, slot.path("align"), Slot.Align.CENTER),
                choice(Slot.VerticalAlign.class, slot.path("verticalAlign"), Slot.VerticalAlign.MIDDLE),
                slot.path("letterSpacing").asDouble(0),
                slot.path("lineHeight").asDouble(LINE_HEIGHT),
                fitting(slot),
                LetteringDocument.path(slot));
    }

    private static Slot.TextAppearance textAppearance(JsonNode slot, Slot.EmojiPrint emoji) {
        return new Slot.TextAppearance(
                strings(slot.path("fonts")),
                slot.path("ink").asText(),
                choice(Slot.LetterCase.class, slot.path("case"), Slot.LetterCase.NONE),
                LetteringDocument.decoration(slot),
                LetteringDocument.fontFeatures(slot),
                choice(Slot.EmojiPrint.class, slot.path("emoji"), emoji));
    }

    private static Slot.Fitting fitting(JsonNode slot) {
        var fit = slot.path("fit");
        var usual = Slot.Fitting.DEFAULT;
        var steps =
                fit.isMissingNode() ? usual.steps() : list(fit.path("steps"), step -> choice(Slot.FitStep.class, step));
        return new Slot.Fitting(
                steps,
                fit.path("tracking").path("min").asDouble(usual.leastLetterSpacing()),
                fit.path("lineHeight").path("min").asDouble(usual.leastLineHeight()),
                strings(fit.path("condensed")),
                Optional.ofNullable(slot.path("group").textValue()));
    }

    static <E extends Enum<E>> E choice(Class<E> type, JsonNode written, E otherwise) {
        return written.isMissingNode() ? otherwise : choice(type, written);
    }

    private static <E extends Enum<E>> E choice(Class<E> type, JsonNode written) {
        return Enum.valueOf(type, written.asText().toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    private static Choices choices(JsonNode choices) {
        return Choices.of(
                map(choices.path("texts"), JsonNode::asText),
                map(choices.path("inks"), JsonNode::asText),
                map(choices.path("fonts"), JsonNode::asText),
                map(choices.path("pictures"), TemplateDocument::picture),
                map(choices.path("options"), JsonNode::asBoolean));
    }

    private static PictureChoice picture(JsonNode choice) {
        var plain = PictureChoice.of(
                choice.isTextual() ? choice.asText() : choice.path("picture").asText());
        return new PictureChoice(
                plain.picture(),
                choice.path("zoom").asDouble(plain.zoom()),
                choice.path("x").asDouble(plain.x()),
                choice.path("y").asDouble(plain.y()),
                choice.path("rotate").asDouble(plain.rotate()));
    }

    private static <T> Map<String, T> map(JsonNode object, Function<JsonNode, T> read) {
        var map = new TreeMap<String, T>();
        object.properties().forEach(member -> map.put(member.getKey(), read.apply(member.getValue())));
        return map;
    }

    static List<String> strings(JsonNode array) {
        return list(array, JsonNode::asText);
    }

    private static Map<Ink, Recipe> recipes(JsonNode print) {
        var recipes = new HashMap<Ink, Recipe>();
        print.properties()
                .forEach(entry -> recipes.put(Ink.parse(entry.getKey()).orElseThrow(), recipe(entry.getValue())));
        return Map.copyOf(recipes);
    }

    private static Recipe recipe(JsonNode recipe) {
        var percent = recipe.path("cmyk");
        return new Recipe(
                new Cmyk(
                        percent.get(0).asDouble() / 100,
                        percent.get(1).asDouble() / 100,
                        percent.get(2).asDouble() / 100,
                        percent.get(3).asDouble() / 100),
                Optional.ofNullable(recipe.path("spot").textValue()));
    }

    private static Ink ink(JsonNode hex) {
        return Ink.parse(hex.asText()).orElseThrow();
    }
}
