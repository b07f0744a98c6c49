package org.makeready.platform.database;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.persistence.AttributeConverter;

/// Writes a value into a column as JSON.
public abstract class JsonColumn<T> implements AttributeConverter<T, String> {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private final TypeReference<T> type;

    protected JsonColumn(TypeReference<T> type) {
        this.type = type;
    }

    @Override
    public String convertToDatabaseColumn(T value) {
        try {
            return value == null ? null : JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public T convertToEntityAttribute(String stored) {
        try {
            return stored == null ? null : JSON.readValue(stored, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The stored " + type.getType().getTypeName() + " cannot be read", e);
        }
    }
}
