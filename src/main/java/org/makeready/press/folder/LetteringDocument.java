package org.makeready.press.folder;

import static org.makeready.press.folder.TemplateDocument.choice;
import static org.makeready.press.folder.TemplateDocument.strings;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import org.makeready.press.geometry.Length;
import org.makeready.press.template.Slot;
import org.makeready.press.template.Thickness;

/// What a text slot of a `template.json` says about its path, its decoration and its typesetting.
final class LetteringDocument {
    private static final Thickness CONTOUR_WIDTH = new Thickness(0.06, Length.ZERO);
    private static final Thickness SHADOW_OFFSET = new Thickness(0.06, Length.ZERO);

    private LetteringDocument() {}

    static Optional<Slot.TextPath> path(JsonNode slot) {
        return member(slot, "path")
                .map(path -> new Slot.TextPath(
                        choice(Slot.Align.class, path.path("align"), Slot.Align.CENTER),
                        path.path("offset").asDouble(0),
                        choice(Slot.PathSide.class, path.path("side"), Slot.PathSide.LEFT),
                        choice(Slot.Stand.class, path.path("stand"), Slot.Stand.BASELINE),
                        spacing(slot, path, "min"),
                        spacing(slot, path, "max"),
                        Optional.of(path.path("reach"))
                                .filter(JsonNode::isTextual)
                                .map(reach -> Length.parse(reach.asText()))));
    }

    private static double spacing(JsonNode slot, JsonNode path, String limit) {
        return path.path("letterSpacing")
                .path(limit)
                .asDouble(slot.path("letterSpacing").asDouble(0));
    }

    static Slot.Decoration decoration(JsonNode slot) {
        var contour = member(slot, "outline")
                .map(o -> new Slot.LetterOutline(ink(o), thickness(o.path("width"), CONTOUR_WIDTH)));
        var shadow = member(slot, "shadow")
                .map(s -> new Slot.Shadow(
                        ink(s), thickness(s.path("dx"), SHADOW_OFFSET), thickness(s.path("dy"), SHADOW_OFFSET)));
        var accent = member(slot, "accent")
                .map(a -> new Slot.Accent(
                        ink(a), choice(Slot.Accent.AccentPart.class, a.path("on"), Slot.Accent.AccentPart.FIRST_WORD)));
        return new Slot.Decoration(contour, shadow, accent);
    }

    static Slot.FontFeatures fontFeatures(JsonNode slot) {
        return new Slot.FontFeatures(
                List.copyOf(strings(slot.path("features"))),
                slot.path("ligatures").asBoolean(true));
    }

    private static Optional<JsonNode> member(JsonNode slot, String name) {
        return Optional.of(slot.path(name)).filter(JsonNode::isObject);
    }

    private static String ink(JsonNode decoration) {
        return decoration.path("ink").asText();
    }

    /// A number is a share of the font size, a text a length.
    private static Thickness thickness(JsonNode written, Thickness otherwise) {
        if (written.isMissingNode()) return otherwise;
        if (written.isNumber()) return new Thickness(written.asDouble(), Length.ZERO);
        return new Thickness(0, Length.parse(written.asText()));
    }
}
