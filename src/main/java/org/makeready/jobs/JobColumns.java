package org.makeready.jobs;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.List;
import org.makeready.jobs.files.JobFiles;
import org.makeready.jobs.files.JobFinding;
import org.makeready.platform.database.JsonColumn;

/// How values of a job are written into columns: JSON, and its state as the word of the API.
final class JobColumns {
    private JobColumns() {}

    @Converter
    static class StateText implements AttributeConverter<JobState, String> {
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
    static class FilesJson extends JsonColumn<JobFiles> {
        FilesJson() {
            super(new TypeReference<>() {});
        }
    }

    @Converter
    static class FindingsJson extends JsonColumn<List<JobFinding>> {
        FindingsJson() {
            super(new TypeReference<>() {});
        }
    }
}
