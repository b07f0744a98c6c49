package org.makeready.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;

/// The press is a library: whoever uses it reads its comments, not its code.
class PressDocumentationTest {
    private static final Path PRESS = Path.of("src/main/java/org/makeready/press");

    @Test
    void every_public_type_and_method_of_the_press_says_what_it_is() throws IOException {
        try (var walked = Files.walk(PRESS);
                var files = ToolProvider.getSystemJavaCompiler().getStandardFileManager(null, null, null)) {
            var sources = walked.filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .toList();
            assertTrue(sources.size() > 200, "few files: " + sources.size());
            assertEquals(
                    List.of(),
                    UndocumentedMembers.in(files.getJavaFileObjectsFromPaths(sources)),
                    "Say in a /// comment what each is, with shapes, units and errors");
        }
    }

    @Test
    void what_says_nothing_is_found() throws IOException {
        var silent = source("""
                public interface Silent {
                    void inInterface();
                    /// Says something.
                    record Described(int a) implements Runnable {
                        public Described {}
                        @Override public void run() {}
                        public static void method() {}
                        void hidden() {}
                    }
                    record Nested() {}
                    private void helper() {}
                }
                class Hidden { public void method() {} }
                """);
        assertEquals(
                List.of(
                        "Silent.java:1 Silent",
                        "Silent.java:2 inInterface",
                        "Silent.java:7 method",
                        "Silent.java:10 Nested"),
                UndocumentedMembers.in(List.of(silent)));
    }

    private static JavaFileObject source(String text) {
        return new SimpleJavaFileObject(URI.create("string:///Silent.java"), JavaFileObject.Kind.SOURCE) {
            @Override
            public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                return text;
            }
        };
    }
}
