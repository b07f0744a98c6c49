package org.makeready.press.golden;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.makeready.press.InlineTemplate;
import org.makeready.press.ShippedEmoji;
import org.makeready.press.ShippedFonts;
import org.makeready.press.composition.Composer;
import org.makeready.press.composition.Composition;
import org.makeready.press.composition.CompositionResult;
import org.makeready.press.design.Choices;
import org.makeready.press.design.PictureChoice;
import org.makeready.press.template.Template;

/// One issue: a small template (`palette`, `slots` and the SVG of its `drawing`, 144 × 60 points), the `choices` put
/// into it, and in words what it `shows`. Pictures lie beside it in `pictures`.
record GoldenCase(Template template, Choices choices) {
    private static final InlineTemplate PAGE = new InlineTemplate(144, 60);

    static GoldenCase in(Path folder) throws IOException {
        var json = new ObjectMapper().readTree(folder.resolve("case.json").toFile());
        var template = PAGE.read(
                json.path("palette").toString(),
                json.path("slots").toString(),
                json.path("drawing").asText(),
                pictures(folder));
        var choices = json.path("choices");
        return new GoldenCase(
                template,
                Choices.of(
                        map(choices.path("texts"), JsonNode::asText),
                        map(choices.path("inks"), JsonNode::asText),
                        map(choices.path("fonts"), JsonNode::asText),
                        map(choices.path("pictures"), GoldenCase::picture),
                        map(choices.path("options"), JsonNode::asBoolean)));
    }

    private static Map<String, byte[]> pictures(Path folder) throws IOException {
        if (!Files.exists(folder.resolve("pictures"))) return Map.of();
        try (var files = Files.list(folder.resolve("pictures"))) {
            var pictures = new HashMap<String, byte[]>();
            for (var file : files.toList()) pictures.put("pictures/" + file.getFileName(), Files.readAllBytes(file));
            return pictures;
        }
    }

    private static PictureChoice picture(JsonNode choice) {
        return new PictureChoice(
                choice.path("picture").asText(),
                choice.path("zoom").asDouble(1),
                choice.path("x").asDouble(0.5),
                choice.path("y").asDouble(0.5),
                choice.path("rotate").asDouble(0));
    }

    private static <T> Map<String, T> map(JsonNode object, Function<JsonNode, T> read) {
        var map = new TreeMap<String, T>();
        object.properties().forEach(member -> map.put(member.getKey(), read.apply(member.getValue())));
        return map;
    }

    Composition composition() {
        return switch (new Composer(ShippedFonts.SUPPLY, ShippedEmoji.SUPPLY).compose(template, choices)) {
            case CompositionResult.Ready(var composition) -> composition;
            case CompositionResult.Refused(var problems) -> throw new AssertionError(problems.toString());
        };
    }
}
