package org.makeready.press.folder;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.ValidationMessage;
import java.util.Map;
import java.util.regex.Pattern;

/// A slot is of one of three kinds, and a validator tells why it is none of them. People want to hear only of the kind
/// that the slot says it is.
record SlotKindFilter(JsonNode template) {
    /// Which of the schema's alternatives describes a kind.
    private static final Map<String, String> ALTERNATIVES =
            Map.of("text", "/oneOf/0/", "picture", "/oneOf/1/", "option", "/oneOf/2/");
    private static final Pattern SLOT = Pattern.compile("^/slots/(\\d{1,6})(/.*)?");

    boolean concerns(ValidationMessage wrong) {
        var at = SLOT.matcher(wrong.getInstanceLocation().toString());
        if (!at.matches()) return true;
        var way = wrong.getEvaluationPath().toString();
        if (way.endsWith("/oneOf") && at.group(2) == null) return false;
        boolean shared = ALTERNATIVES.values().stream().noneMatch(way::contains);
        var own = ALTERNATIVES.get(template.path("slots")
                .path(Integer.parseInt(at.group(1)))
                .path("kind")
                .asText());
        return shared || (own == null ? way.endsWith("/kind/const") : way.contains(own));
    }
}
