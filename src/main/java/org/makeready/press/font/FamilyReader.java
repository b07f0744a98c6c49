package org.makeready.press.font;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/// Reads a font family from its folder: `family.json` and the font files it names.
public final class FamilyReader {
    private static final String DESCRIPTION = "family.json";
    private static final ObjectMapper JSON = new ObjectMapper();

    private FamilyReader() {}

    /// @param id    the folder's name
    /// @param files gives the bytes of a file of the folder
    /// @throws IllegalArgumentException when the description or a font is unusable, in words for the owner of the
    /// folder
    public static Family read(String id, Function<String, byte[]> files) {
        try {
            var json = JSON.readTree(files.apply(DESCRIPTION));
            var fonts =
                    children(json.path("fonts")).map(font -> font(font, files)).toList();
            var moods = children(json.path("moods")).map(JsonNode::asText).toList();
            return new Family(
                    id, json.path("family").asText(id), json.path("licence").asText(), moods, fonts);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("family.json is not valid JSON: " + e.getOriginalMessage(), e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Reads every family of a folder of families.
    ///
    /// @param files the files by name relative to the folder, such as `anton/family.json`; folders without a
    /// `family.json` are left out
    /// @return the families in the order of the names of their folders
    /// @throws IllegalArgumentException when a font is missing, or a description or font unusable, in words for the
    /// owner of the folder
    public static List<Family> readAll(Map<String, byte[]> files) {
        return files.keySet().stream()
                .filter(name -> name.matches("[^/]+/" + DESCRIPTION))
                .map(name -> name.substring(0, name.indexOf('/')))
                .sorted()
                .map(id -> read(id, file -> present(files, id + "/" + file)))
                .toList();
    }

    private static byte[] present(Map<String, byte[]> files, String name) {
        byte[] file = files.get(name);
        if (file == null) throw new IllegalArgumentException("There is no file " + name);
        return file;
    }

    private static Font font(JsonNode font, Function<String, byte[]> files) {
        var file = font.path("file").asText();
        try {
            return new Font(
                    font.path("id").asText(),
                    font.path("weight").asInt(400),
                    font.path("italic").asBoolean(),
                    files.apply(file));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(file + ": " + e.getMessage(), e);
        }
    }

    private static Stream<JsonNode> children(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }
}
