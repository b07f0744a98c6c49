package org.makeready.production;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.List;
import org.makeready.press.imposition.Layout;

/// Values that are written into a column as JSON, and states as the words of the API.
final class JsonColumns {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private JsonColumns() {}

    @Converter
    static class State implements AttributeConverter<JobState, String> {
        @Override
        public String convertToDatabaseColumn(JobState state) {
            return state.toString();
        }

        @Override
        public JobState convertToEntityAttribute(String stored) {
            return JobState.of(stored);
        }
    }

    @Converter
    static class Settings extends Json<ShopSettings> {
        Settings() {
            super(new TypeReference<>() {});
        }
    }

    @Converter
    static class Files extends Json<JobFiles> {
        Files() {
            super(new TypeReference<>() {});
        }
    }

    @Converter
    static class Findings extends Json<List<Finding>> {
        Findings() {
            super(new TypeReference<>() {});
        }
    }

    @Converter
    static class Layouts extends Json<List<Layout>> {
        Layouts() {
            super(new TypeReference<>() {});
        }
    }

    @Converter
    static class Words extends Json<List<String>> {
        Words() {
            super(new TypeReference<>() {});
        }
    }

    private abstract static class Json<T> implements AttributeConverter<T, String> {
        private final TypeReference<T> type;

        Json(TypeReference<T> type) {
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
                throw new IllegalStateException("A stored value cannot be read", e);
            }
        }
    }
}
