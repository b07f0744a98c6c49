package org.makeready.ordering.lines;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// The files of a line's pictures, SHA-256 by id, as they are stored.
final class FrozenPictures {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private FrozenPictures() {}

    static String write(Map<String, String> files) {
        try {
            return JSON.writeValueAsString(new TreeMap<>(files));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    static SortedMap<String, String> read(String stored) {
        try {
            return stored == null
                    ? new TreeMap<>()
                    : JSON.readValue(stored, new TypeReference<TreeMap<String, String>>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Cannot read the stored list of pictures", e);
        }
    }
}
