package org.makeready;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// Files made to break readers. Our own are part of this repository, and tests fail without them; a shared collection
/// is added where it lies beside the repository. Both have an index of the same form.
public final class HostileCases {
    public static final Path OWN = Path.of("src/test/resources/hostile");
    private static final Path SHARED = Path.of("../shared/corpus");
    private static final String INDEX = "INDEX.tsv";
    /// Where absolute URLs in the files lead: a test listens at a port of its own.
    private static final String CANARY = "127.0.0.1:18999";

    private HostileCases() {}

    /// @param kind     what it is sent as
    /// @param expected what the index says shall come of it
    public record HostileCase(String name, String kind, String expected, byte[] bytes) {
        public String text() {
            return new String(bytes, StandardCharsets.UTF_8);
        }

        /// With its URLs leading to this port.
        public HostileCase callingAt(int port) {
            var changed = new String(bytes, StandardCharsets.ISO_8859_1)
                    .replace(CANARY, "127.0.0.1:" + port)
                    .getBytes(StandardCharsets.ISO_8859_1);
            return new HostileCase(name, kind, expected, changed);
        }

        @Override
        public String toString() {
            return name + ", expected " + expected;
        }
    }

    /// Our own of this kind and those shared.
    public static List<HostileCase> of(String kind) {
        return Stream.concat(own(kind).stream(), shared(kind).stream()).toList();
    }

    /// @throws IllegalStateException when there is none
    public static List<HostileCase> own(String kind) {
        var own = in(OWN, kind);
        if (own.isEmpty()) throw new IllegalStateException("No hostile case of kind " + kind + " in " + OWN);
        return own;
    }

    /// None where the collection is not at hand.
    public static List<HostileCase> shared(String kind) {
        return Files.exists(SHARED.resolve(INDEX)) ? in(SHARED, kind) : List.of();
    }

    private static List<HostileCase> in(Path folder, String kind) {
        try (var lines = Files.lines(folder.resolve(INDEX))) {
            return lines.map(line -> line.split("\t"))
                    .filter(columns -> columns[1].equals(kind))
                    .map(columns -> new HostileCase(columns[0], kind, columns[2], read(folder.resolve(columns[0]))))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
