package org.makeready.docs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The rows of packages in `docs/architecture.md`: a package uses packages of lower rows only.
class ArchitecturePageTest {
    private static final Path ROOT = Path.of("src/main/java/org/makeready");
    private static final Pattern ROWS = Pattern.compile("(?s)<!-- rows -->\\s*```\n(.*?)```");
    private static final Pattern IMPORT = Pattern.compile("(?m)^import (?:static )?org\\.makeready\\.(\\w+)\\.");

    @Test
    void every_package_is_in_the_picture() throws IOException {
        try (var folders = Files.list(ROOT)) {
            var packages = folders.filter(Files::isDirectory)
                    .map(folder -> folder.getFileName().toString())
                    .collect(Collectors.toCollection(TreeSet::new));
            assertEquals(packages, new TreeSet<>(rows().keySet()));
        }
    }

    @Test
    void packages_use_lower_rows_only() throws IOException {
        var rows = rows();
        try (var files = Files.walk(ROOT)) {
            var upward = files.filter(file -> file.toString().endsWith(".java"))
                    .flatMap(ArchitecturePageTest::uses)
                    .distinct()
                    .filter(use -> rows.get(use.user()) >= rows.get(use.used()))
                    .toList();
            assertEquals(List.of(), upward);
        }
    }

    private record Use(String user, String used) {}

    private static Stream<Use> uses(Path file) {
        var user = ROOT.relativize(file).getName(0).toString();
        try {
            return IMPORT.matcher(Files.readString(file))
                    .results()
                    .map(found -> new Use(user, found.group(1)))
                    .filter(use -> !use.used().equals(user));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The row of each package, counted from above.
    private static Map<String, Integer> rows() throws IOException {
        var picture = ROWS.matcher(Files.readString(Path.of("docs/architecture.md")));
        assertTrue(picture.find());
        var rows = new HashMap<String, Integer>();
        var lines = picture.group(1).lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            for (var name : lines.get(i).strip().split("[\\s─]+")) if (!name.isEmpty()) rows.put(name, i);
        }
        return rows;
    }
}
