package org.makeready.press.folder;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.makeready.press.finding.Findings;
import org.makeready.press.finding.LintRule;

/// The stored shape of a `template.json` and how each older shape becomes the next one. Formats count from 1; the step
/// that makes format 2 of format 1 will be the first in the list.
final class TemplateFormat {
    private static final List<Consumer<ObjectNode>> STEPS = List.of();
    static final int CURRENT = STEPS.size() + 1;

    private TemplateFormat() {}

    /// The same template in the current format, brought there in place; empty when a finding says why not.
    static Optional<JsonNode> upgrade(JsonNode stored, Findings findings) {
        if (!(stored instanceof ObjectNode template) || !template.path("format").isInt()) return Optional.of(stored);
        int from = template.path("format").asInt();
        if (from < 1 || from > CURRENT) {
            findings.add(
                    LintRule.UNKNOWN_FORMAT,
                    new JsonPositions(findings.file(), stored).at("/format"),
                    "Format %d is not known here; the newest is %d.".formatted(from, CURRENT),
                    from > CURRENT ? "Upload it to a newer version." : "Write \"format\": %d.".formatted(CURRENT));
            return Optional.empty();
        }
        if (from == CURRENT) return Optional.of(stored);
        STEPS.subList(from - 1, STEPS.size()).forEach(step -> step.accept(template));
        template.put("format", CURRENT);
        return Optional.of(template);
    }
}
