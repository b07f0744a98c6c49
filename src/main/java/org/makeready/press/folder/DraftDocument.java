package org.makeready.press.folder;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.makeready.press.colour.Ink;
import org.makeready.press.svg.markup.Markup;

/// Writes the `template.json` of a draft.
record DraftDocument(
        String size,
        String face,
        String artwork,
        Markup drawing,
        DraftPalette palette,
        List<DraftSlots.ProposedSlot> slots) {
    private static final String UNTITLED = "New template";
    private static final int LONGEST_TITLE = 80, LONGEST_DESCRIPTION = 500;

    String json() {
        var document = new LinkedHashMap<String, Object>();
        document.put("format", TemplateFormat.CURRENT);
        document.put("size", size);
        var title = words("title", LONGEST_TITLE);
        document.put("title", title.isEmpty() ? UNTITLED : title);
        var description = words("desc", LONGEST_DESCRIPTION);
        if (!description.isEmpty()) document.put("description", description);
        document.put("facets", Map.of());
        document.put("faces", List.of(ordered("name", face, "artwork", artwork)));
        document.put(
                "palette",
                palette.roles().entrySet().stream()
                        .map(role -> role(role.getKey(), role.getValue()))
                        .toList());
        document.put(
                "slots", slots.stream().map(DraftSlots.ProposedSlot::members).toList());
        document.put("samples", List.of(ordered("title", "As it comes", "choices", Map.of())));
        try {
            return new ObjectMapper().writerWithDefaultPrettyPrinter().writeValueAsString(document) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private Map<String, Object> role(String name, Ink initial) {
        var label = name.substring(0, 1).toUpperCase(Locale.ROOT)
                + name.substring(1).replace('-', ' ');
        return ordered(
                "role",
                name,
                "label",
                label,
                "default",
                initial.hex(),
                "offered",
                palette.offered(initial).stream().map(Ink::hex).toList());
    }

    private String words(String element, int longest) {
        var words = drawing.children().stream()
                .filter(child -> child.name().equals(element))
                .map(Markup::text)
                .findFirst()
                .orElse("")
                .strip()
                .replaceAll("\\s+", " ");
        return words.length() > longest ? words.substring(0, longest).strip() : words;
    }

    private static Map<String, Object> ordered(Object... members) {
        var ordered = new LinkedHashMap<String, Object>();
        for (int i = 0; i < members.length; i += 2) ordered.put((String) members[i], members[i + 1]);
        return ordered;
    }
}
