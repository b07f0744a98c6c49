package org.makeready.press.template;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.serialization.JsonNodeReader;
import com.networknt.schema.utils.JsonNodes;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.BiFunction;

/// Reads JSON and holds it against one of the published schemas; what is wrong becomes findings with line and column.
final class CheckedJson {
    static final CheckedJson TEMPLATE = new CheckedJson("template.json", TemplateFormat::upgrade);
    static final CheckedJson PRODUCT = new CheckedJson("product.json", (json, _) -> Optional.of(json));
    private final BiFunction<JsonNode, Findings, Optional<JsonNode>> upgrade;
    private final JsonSchema schema;
    private final JsonNodeReader reader = JsonNodeReader.builder().locationAware().build();

    private CheckedJson(String name, BiFunction<JsonNode, Findings, Optional<JsonNode>> upgrade) {
        this.upgrade = upgrade;
        var file = CheckedJson.class.getResourceAsStream("/META-INF/resources/schemas/" + name);
        this.schema = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(file);
        schema.initializeValidators();
    }

    /// The JSON; empty when a finding says why not.
    Optional<JsonNode> read(byte[] file, Findings findings) {
        if (file.length > Limits.DEFAULT.bytes()) {
            findings.error("file-too-large", "%,d bytes; at most %,d are read.".formatted(file.length, Limits.DEFAULT.bytes()), "Shorten it.");
            return Optional.empty();
        }
        try {
            var stored = reader.readTree(new String(file, StandardCharsets.UTF_8), InputFormat.JSON);
            var upgraded = upgrade.apply(stored, findings);
            if (upgraded.isEmpty()) return Optional.empty();
            var json = upgraded.get();
            schema.validate(json).forEach(wrong -> {
                var at = JsonNodes.tokenLocationOf(wrong.getInstanceNode());
                findings.error("schema", at == null ? 0 : at.getLineNr(), at == null ? 0 : at.getColumnNr(),
                        wrong.getMessage(), "The schema stands at /schemas.");
            });
            return findings.failed() ? Optional.empty() : Optional.of(json);
        } catch (IOException | IllegalArgumentException e) {
            if (e.getCause() instanceof JsonProcessingException wrong && wrong.getLocation() != null) notJson(wrong, findings);
            else findings.error("not-json", "This is not JSON.", "Mend the syntax.");
        }
        return Optional.empty();
    }

    /// The validator wraps the parser's exception; where it stands and what it says is inside.
    private static void notJson(JsonProcessingException wrong, Findings findings) {
        findings.error("not-json", wrong.getLocation().getLineNr(), wrong.getLocation().getColumnNr(),
                "This is not JSON: " + wrong.getOriginalMessage(), "Mend the syntax.");
    }
}
