package org.makeready.choices;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.module.SimpleModule;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;
import java.io.IOException;
import org.makeready.press.design.PictureChoice;

/// A chosen picture in JSON: its name alone while it lies as it comes, an object as soon as it is zoomed, moved or
/// turned.
@Singleton
public class PictureChoiceJson implements ObjectMapperCustomizer {
    public static final SimpleModule MODULE = new SimpleModule("picture choices")
            .addSerializer(PictureChoice.class, new Writer())
            .addDeserializer(PictureChoice.class, new Reader());

    @Override
    public void customize(ObjectMapper json) {
        json.registerModule(MODULE);
    }

    private static final class Writer extends JsonSerializer<PictureChoice> {
        @Override
        public void serialize(PictureChoice choice, JsonGenerator json, SerializerProvider provider)
                throws IOException {
            if (choice.plain()) {
                json.writeString(choice.picture());
                return;
            }
            json.writeStartObject();
            json.writeStringField("picture", choice.picture());
            json.writeNumberField("zoom", choice.zoom());
            json.writeNumberField("x", choice.x());
            json.writeNumberField("y", choice.y());
            json.writeNumberField("rotate", choice.rotate());
            json.writeEndObject();
        }
    }

    /// Reads what the writer wrote: what comes from outside is checked field by field before.
    private static final class Reader extends JsonDeserializer<PictureChoice> {
        @Override
        public PictureChoice deserialize(JsonParser json, DeserializationContext context) throws IOException {
            JsonNode choice = json.readValueAsTree();
            if (choice.isTextual()) return PictureChoice.of(choice.asText());
            return new PictureChoice(
                    choice.get("picture").asText(),
                    choice.get("zoom").asDouble(),
                    choice.get("x").asDouble(),
                    choice.get("y").asDouble(),
                    choice.get("rotate").asDouble());
        }
    }
}
