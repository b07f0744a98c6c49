package org.makeready.production;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.List;
import org.makeready.platform.JsonColumn;

/// How values of a job are written into columns: JSON, and its state as the word of the API.
final class JsonColumns {
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
    static class Files extends JsonColumn<JobFiles> {
        Files() {
            super(new TypeReference<>() {});
        }
    }

    @Converter
    static class Findings extends JsonColumn<List<Finding>> {
        Findings() {
            super(new TypeReference<>() {});
        }
    }
}
