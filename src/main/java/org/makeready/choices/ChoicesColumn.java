package org.makeready.choices;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import org.makeready.press.design.Choices;

/// Choices as they are stored: pure ASCII JSON, so that whatever a customer typed survives the way to the database and
/// back.
public final class ChoicesColumn {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(JsonWriteFeature.ESCAPE_NON_ASCII)
            .addModule(PictureChoiceJson.MODULE)
            .build();

    private ChoicesColumn() {}

    public static String write(Choices choices) {
        try {
            return JSON.writeValueAsString(choices);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    public static Choices read(String stored) {
        try {
            return JSON.readValue(stored, Choices.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Cannot read the stored choices", e);
        }
    }
}
