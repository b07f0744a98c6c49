package org.makeready.press.folder;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.serialization.JsonNodeReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;
import org.makeready.press.finding.Findings;
import org.makeready.press.finding.LintRule;
import org.makeready.press.finding.Position;
import org.makeready.press.template.Limits;

/// Reads JSON and holds it against one of the published schemas; what is wrong becomes findings with line and column.
final class CheckedJson {
    /// What validators say is said alike everywhere.
    private static final SchemaValidatorsConfig ENGLISH =
            SchemaValidatorsConfig.builder().locale(Locale.ENGLISH).build();
    static final CheckedJson TEMPLATE = new CheckedJson("template.json", TemplateFormat::upgrade);
    static final CheckedJson PRODUCT = new CheckedJson("product.json", (json, _) -> Optional.of(json));
    private final BiFunction<JsonNode, Findings, Optional<JsonNode>> upgrade;
    private final JsonSchema schema;
    private final JsonNodeReader reader =
            JsonNodeReader.builder().locationAware().build();

    private CheckedJson(String name, BiFunction<JsonNode, Findings, Optional<JsonNode>> upgrade) {
        this.upgrade = upgrade;
        var file = CheckedJson.class.getResourceAsStream("/META-INF/resources/schemas/" + name);
        this.schema =
                JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(file, ENGLISH);
        schema.initializeValidators();
    }

    /// The JSON; empty when a finding says why not.
    Optional<JsonNode> read(byte[] file, Findings findings) {
        if (file.length > Limits.DEFAULT.bytes()) {
            findings.add(
                    LintRule.FILE_TOO_LARGE,
                    String.format(Locale.ROOT, "%,d bytes; at most %,d are read.", file.length, Limits.DEFAULT.bytes()),
                    "Shorten it.");
            return Optional.empty();
        }
        try {
            var stored = reader.readTree(new String(file, StandardCharsets.UTF_8), InputFormat.JSON);
            var upgraded = upgrade.apply(stored, findings);
            if (upgraded.isEmpty()) return Optional.empty();
            var json = upgraded.get();
            schema.validate(json).stream()
                    .filter(wrong -> new SlotKindFilter(json).concerns(wrong))
                    .forEach(wrong -> {
                        findings.add(
                                LintRule.SCHEMA,
                                new JsonPositions(findings.file(), json).of(wrong.getInstanceNode()),
                                new SchemaMessages(json, schema.getSchemaNode()).message(wrong),
                                "The schema stands at /schemas; name it as $schema and your editor checks while you type.");
                    });
            return findings.failed() ? Optional.empty() : Optional.of(json);
        } catch (IOException | IllegalArgumentException e) {
            if (e.getCause() instanceof JsonProcessingException wrong && wrong.getLocation() != null)
                notJson(wrong, findings);
            else findings.add(LintRule.NOT_JSON, "This is not JSON.", "Mend the syntax.");
        }
        return Optional.empty();
    }

    /// The validator wraps the parser's exception; where it stands and what it says is inside.
    private static void notJson(JsonProcessingException wrong, Findings findings) {
        var at = new Position(
                findings.file(),
                Math.max(1, wrong.getLocation().getLineNr()),
                Math.max(1, wrong.getLocation().getColumnNr()));
        findings.add(
                LintRule.NOT_JSON,
                at,
                "This is not JSON: %s.".formatted(wrong.getOriginalMessage()),
                "Mend the syntax.");
    }
}
