package org.makeready.docs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// Pages for developers name packages, classes, files and tests that exist, and link to pages that exist. What a recipe
/// makes up stands in blocks of code, which are not read except for the tests they run.
class DocsNamesTest {
    private static final Pattern BLOCK = Pattern.compile("(?ms)^ *```.*?^ *```"), CODE = Pattern.compile("`([^`\n]+)`");
    private static final Pattern PACKAGE = Pattern.compile("org\\.makeready(?:\\.[a-z0-9]+)+");
    private static final Pattern TYPE = Pattern.compile("([A-Z][A-Za-z0-9]*[a-z][A-Za-z0-9]*)(?:\\.([a-z]\\w*))?");
    private static final Pattern PATH = Pattern.compile("(?:src|docs|\\.ci|docker)/[^<>*{}\\s]*");
    private static final Pattern TESTS = Pattern.compile("-Dtest='?([\\w,#]+)'?");
    private static final Pattern LINK = Pattern.compile("\\]\\((?!https?:)([^)#]+)(?:#[^)]*)?\\)");
    private static final Pattern DECLARED = Pattern.compile("\\b(?:class|record|interface|enum) (\\w+)");

    /// Names from elsewhere.
    private static final Set<String> FOREIGN = Set.of("CutContour");

    private static final List<String> SOURCES = sources();
    private static final Set<String> TYPES = SOURCES.stream()
            .flatMap(source -> DECLARED.matcher(source).results())
            .map(declared -> declared.group(1))
            .collect(Collectors.toSet());

    @TestFactory
    Stream<DynamicTest> what_is_named_exists() throws IOException {
        return pages().stream().map(page -> dynamicTest(page.toString(), () -> assertEquals(List.of(), missing(page))));
    }

    @Test
    void what_is_missing_is_found() {
        var text = "`NoSuchClass` `Composer.composeAll` `src/no/such/file` org.makeready.nowhere [a](b.md) `Composer`\n"
                + "```sh\n./mvnw test -Dtest='GoldenTest,NoSuchTest'\n```\n";
        assertEquals(
                List.of(
                        "org.makeready.nowhere",
                        "NoSuchClass",
                        "Composer.composeAll",
                        "src/no/such/file",
                        "NoSuchTest",
                        "b.md"),
                missing(Path.of("docs/page.md"), text));
    }

    private static List<Path> pages() throws IOException {
        try (var recipes = Files.list(Path.of("docs/how-to"))) {
            var others = Stream.of(
                    "CONTRIBUTING.md", "SECURITY.md", "docs/architecture.md", "docs/glossary.md", "docs/states.md");
            return Stream.concat(others.map(Path::of), recipes.sorted()).toList();
        }
    }

    private static List<String> missing(Path page) throws IOException {
        return missing(page, Files.readString(page));
    }

    private static List<String> missing(Path page, String text) {
        var prose = BLOCK.matcher(text).replaceAll("");
        var code = CODE.matcher(prose).results().map(found -> found.group(1)).toList();
        return Stream.of(
                        found(PACKAGE, text).map(MatchResult::group).filter(not(DocsNamesTest::packageExists)),
                        code.stream().filter(not(DocsNamesTest::typeExists)),
                        code.stream()
                                .filter(name -> PATH.matcher(name).matches())
                                .filter(not(name -> Files.exists(Path.of(name)))),
                        found(TESTS, text)
                                .flatMap(tests -> Stream.of(tests.group(1).split(",")))
                                .map(test -> test.split("#")[0])
                                .filter(not(TYPES::contains)),
                        found(LINK, prose)
                                .map(link -> link.group(1))
                                .filter(not(link -> Files.exists(page.resolveSibling(link)))))
                .flatMap(missing -> missing)
                .distinct()
                .toList();
    }

    private static Stream<MatchResult> found(Pattern pattern, String text) {
        return pattern.matcher(text).results();
    }

    private static boolean packageExists(String name) {
        return Stream.of("src/main/java", "src/test/java")
                .anyMatch(root -> Files.isDirectory(Path.of(root, name.split("\\."))));
    }

    /// True also for what is no name of a class. After the dot comes a method or a field.
    private static boolean typeExists(String name) {
        var type = TYPE.matcher(name);
        if (!type.matches() || FOREIGN.contains(name)) return true;
        var declaration = Pattern.compile("\\b(?:class|record|interface|enum) " + type.group(1) + "\\b");
        var member = Pattern.compile("\\b" + type.group(2) + "\\b");
        return TYPES.contains(type.group(1))
                && (type.group(2) == null
                        || SOURCES.stream()
                                .filter(source -> declaration.matcher(source).find())
                                .anyMatch(source -> member.matcher(source).find()));
    }

    private static <T> Predicate<T> not(Predicate<T> holds) {
        return holds.negate();
    }

    private static List<String> sources() {
        try (var files = Files.walk(Path.of("src"))) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .map(DocsNamesTest::text)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
