package org.makeready.platform.http;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;

/// What JSON from outside may be: shallow, short numbers, no field twice, nothing after its end.
@Singleton
class JsonLimits implements ObjectMapperCustomizer {
    private static final StreamReadConstraints LIMITS = StreamReadConstraints.builder()
            .maxNestingDepth(32)
            .maxNumberLength(64)
            .maxNameLength(1000)
            .maxStringLength(1_000_000)
            .build();

    @Override
    public void customize(ObjectMapper json) {
        json.getFactory().setStreamReadConstraints(LIMITS);
        json.enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION);
        json.enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
    }
}
