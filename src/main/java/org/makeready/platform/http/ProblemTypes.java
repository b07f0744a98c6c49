package org.makeready.platform.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;

/// What each kind of problem is called and means: the words of `problems.properties`, for answers and for the pages at
/// `/problems`.
record ProblemTypes(List<Kind> kinds) {
    static final ProblemTypes ALL = read();

    /// One kind: the last part of its `type`, its title, and what to do about it.
    record Kind(String code, String title, String meaning) {}

    Optional<Kind> kind(String code) {
        return kinds.stream().filter(kind -> kind.code().equals(code)).findFirst();
    }

    /// The title of a kind; of one not written down, its code as words.
    String title(String code) {
        return kind(code).map(Kind::title).orElseGet(() -> words(code));
    }

    static String uri(String code) {
        return "/problems/" + code;
    }

    private static String words(String code) {
        return code.substring(0, 1).toUpperCase(Locale.ROOT) + code.substring(1).replace('-', ' ');
    }

    private static ProblemTypes read() {
        var lines = new Properties();
        try (var file = ProblemTypes.class.getResourceAsStream("/problems.properties")) {
            lines.load(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new ProblemTypes(lines.stringPropertyNames().stream()
                .sorted(Comparator.naturalOrder())
                .map(code -> kind(code, lines.getProperty(code).split(" \\| ", 2)))
                .toList());
    }

    private static Kind kind(String code, String[] titleAndMeaning) {
        return new Kind(code, titleAndMeaning[0], titleAndMeaning[1]);
    }
}
