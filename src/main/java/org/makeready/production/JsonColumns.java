package org.makeready.production;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.List;
import org.makeready.platform.JsonColumn;
import org.makeready.press.imposition.Layout;

/// Values that are written into a column as JSON, and states as the words of the API.
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
    static class Settings extends JsonColumn<ShopSettings> {
        Settings() {
            super(new TypeReference<>() {});
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

    @Converter
    static class Layouts extends JsonColumn<List<Layout>> {
        Layouts() {
            super(new TypeReference<>() {});
        }
    }

    @Converter
    static class Words extends JsonColumn<List<String>> {
        Words() {
            super(new TypeReference<>() {});
        }
    }
}
