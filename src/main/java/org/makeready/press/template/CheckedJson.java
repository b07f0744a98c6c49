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

/// Reads JSON and holds it against one of the published schemas; what is wrong becomes findings with line and column.
final class CheckedJson {
    static final CheckedJson TEMPLATE = new CheckedJson("template.json");
    static final CheckedJson PRODUCT = new CheckedJson("product.json");
    private final JsonSchema schema;
    private final JsonNodeReader reader = JsonNodeReader.builder().locationAware().build();

    private CheckedJson(String name) {
        var file = CheckedJson.class.getResourceAsStream("/META-INF/resources/schemas/" + name);
        this.schema = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(file);
        schema.initializeValidators();
    }

    /// The JSON; empty when a finding says why not.
    Optional<JsonNode> read(byte[] file, Findings findings) {
        try {
            var json = reader.readTree(new String(file, StandardCharsets.UTF_8), InputFormat.JSON);
            schema.validate(json).forEach(wrong -> {
                var at = JsonNodes.tokenLocationOf(wrong.getInstanceNode());
                findings.error("schema", at == null ? 0 : at.getLineNr(), at == null ? 0 : at.getColumnNr(),
                        wrong.getMessage(), "The schema stands at /schemas.");
            });
            return findings.failed() ? Optional.empty() : Optional.of(json);
        } catch (JsonProcessingException e) {
            findings.error("not-json", e.getLocation().getLineNr(), e.getLocation().getColumnNr(),
                    "This is not JSON: " + e.getOriginalMessage(), "Mend the syntax.");
        } catch (IOException e) {
            findings.error("not-json", "This is not JSON.", "Mend the syntax.");
        }
        return Optional.empty();
    }
}
