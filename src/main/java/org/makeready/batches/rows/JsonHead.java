package org.makeready.batches.rows;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;

/// What a JSON request says besides its rows, wherever it says it.
public final class JsonHead {
    private static final int MOST = 256 * 1024;

    private JsonHead() {}

    public static BatchRequest read(InputStream body, ObjectMapper json) throws IOException, UnreadableRows {
        var head = new ByteArrayOutputStream();
        try (var parser = JsonRowReader.FACTORY.createParser(body);
                var copy = json.getFactory().createGenerator(head)) {
            if (parser.nextToken() != JsonToken.START_OBJECT)
                throw new UnreadableRows(
                        "/",
                        "not-an-object",
                        "The body is not a JSON object.",
                        "Send {\"template\": …, \"rows\": […]}.");
            copy.writeStartObject();
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                var name = parser.currentName();
                parser.nextToken();
                if (name.equals("rows")) {
                    parser.skipChildren();
                } else {
                    copy.writeFieldName(name);
                    copy(parser, copy, head);
                }
            }
            if (parser.nextToken() != null)
                throw new UnreadableRows(
                        "/", "malformed-json", "There is text after the end of the JSON object.", "Remove it.");
            copy.writeEndObject();
        } catch (JsonProcessingException e) {
            throw JsonRowReader.malformed(e, 0);
        }
        return json.readValue(head.toByteArray(), BatchRequest.class);
    }

    private static void copy(JsonParser from, JsonGenerator to, ByteArrayOutputStream head)
            throws IOException, UnreadableRows {
        int depth = 0;
        do {
            to.copyCurrentEvent(from);
            if (from.currentToken().isStructStart()) depth++;
            if (from.currentToken().isStructEnd()) depth--;
            if (head.size() > MOST)
                throw new UnreadableRows(
                        "/",
                        "too-large",
                        "Without its rows the body has more than %,d bytes.".formatted(MOST),
                        "Shorten it.");
        } while (depth > 0 && from.nextToken() != null);
    }
}
