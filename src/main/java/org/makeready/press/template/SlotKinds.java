package org.makeready.press.template;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.ValidationMessage;
import java.util.Map;
import java.util.regex.Pattern;

/// A slot is of one of three kinds, and a validator tells why it is none of them. People want to hear only of the kind
/// that the slot says it is.
record SlotKinds(JsonNode template) {
    private static final Map<String, String> SCHEMAS = Map.of("text", "/$defs/text/", "picture", "/$defs/pictureSlot/", "option", "/$defs/option/");
    private static final Pattern SLOT = Pattern.compile("^\\$\\.slots\\[(\\d{1,6})].*");

    boolean concerns(ValidationMessage wrong) {
        var at = SLOT.matcher(wrong.getInstanceLocation().toString());
        if (!at.matches()) return true;
        var own = SCHEMAS.get(template.path("slots").path(Integer.parseInt(at.group(1))).path("kind").asText());
        var place = wrong.getSchemaLocation().toString();
        if (own == null) return SCHEMAS.values().stream().noneMatch(place::contains) || place.contains("/kind/");
        if (place.endsWith("/$defs/slot/oneOf")) return false;
        return SCHEMAS.values().stream().noneMatch(place::contains) || place.contains(own);
    }
}
