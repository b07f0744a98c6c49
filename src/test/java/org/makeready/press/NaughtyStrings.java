package org.makeready.press;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Stream;
import org.makeready.HostileCases;
import org.makeready.HostileCases.HostileCase;

/// Words that broke some program once.
public final class NaughtyStrings {
    private static final ObjectMapper JSON = new ObjectMapper();

    private NaughtyStrings() {}

    /// For slogans, names and searches.
    public static List<String> all() {
        return HostileCases.of("text").stream()
                .filter(sent -> sent.name().endsWith(".json"))
                .flatMap(NaughtyStrings::strings)
                .toList();
    }

    /// One payload a line: for parameters, names of files and headers.
    public static List<String> parameters() {
        return HostileCases.of("lines").stream()
                .flatMap(sent -> sent.text().lines())
                .toList();
    }

    private static Stream<String> strings(HostileCase sent) {
        try {
            return JSON.readValue(sent.bytes(), new TypeReference<List<String>>() {}).stream();
        } catch (IOException e) {
            throw new UncheckedIOException(sent.name(), e);
        }
    }
}
