package org.makeready.choices;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// The files of pictures, SHA-256 by id of the picture, as they are stored with what shows them. They stay when their
/// owner deletes the pictures.
public final class PictureFilesColumn {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private PictureFilesColumn() {}

    public static String write(Map<String, String> files) {
        try {
            return JSON.writeValueAsString(new TreeMap<>(files));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /// @param stored null in rows from before there were pictures
    public static SortedMap<String, String> read(String stored) {
        try {
            return stored == null
                    ? new TreeMap<>()
                    : JSON.readValue(stored, new TypeReference<TreeMap<String, String>>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Cannot read the stored list of pictures", e);
        }
    }
}
