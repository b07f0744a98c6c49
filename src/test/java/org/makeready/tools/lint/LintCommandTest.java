package org.makeready.tools.lint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LintCommandTest {
    @TempDir
    Path shelf;

    private Path folder;

    private record Said(int status, String out, String err) {}

    @BeforeEach
    void aFolder() throws IOException {
        Files.createDirectories(shelf.resolve("bumper-sticker"));
        Files.copy(Path.of("templates/bumper-sticker/product.json"), shelf.resolve("bumper-sticker/product.json"));
        folder = Files.createDirectories(shelf.resolve("bumper-sticker/my-sticker"));
        for (var name : List.of("template.json", "front.svg"))
            Files.copy(Path.of("templates/bumper-sticker/honk-coffee-burst", name), folder.resolve(name));
    }

    private static Said lint(String... arguments) {
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        int status = LintCommand.run(
                arguments,
                Path.of("fonts"),
                Path.of("emoji/emoji.pack"),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
        return new Said(status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    private void change(String file, String before, String after) throws IOException {
        var text = Files.readString(folder.resolve(file));
        assertTrue(text.contains(before), before);
        Files.writeString(
                folder.resolve(file), text.replaceFirst(Pattern.quote(before), Matcher.quoteReplacement(after)));
    }

    @Test
    void good_work_is_let_be() {
        assertEquals(new Said(0, "No findings.\n", ""), lint(folder.toString()));
    }

    @Test
    void findings_are_printed_as_compilers_print_them() throws IOException {
        change("front.svg", "<rect ", "<rect onclick=\"a()\" ");
        var said = lint(folder.toString());
        assertEquals(1, said.status());
        assertTrue(
                said.out()
                        .matches("(?s)front\\.svg:\\d+:\\d+ error \\[event-handler] onclick contains a "
                                + "script\\.\n    why: Templates must not contain scripts\\.\n"
                                + "    fix: Remove it\\. \\(--fix does this\\.\\)\n.*1 error, "
                                + "0 warnings, 0 notes\\.\n"),
                said.out());
    }

    @Test
    void certain_fixes_are_applied_and_nothing_else_changes() throws IOException {
        var svg = Files.readString(folder.resolve("front.svg"));
        var json = Files.readString(folder.resolve("template.json"));
        change("front.svg", "<rect ", "<rect onclick=\"a()\" ");
        change("template.json", "\"title\": \"Honk ", "\"title\": \"Honk  ");
        var said = lint(folder.toString(), "--fix");
        assertEquals(0, said.status(), said.out());
        assertTrue(said.out().startsWith("Fixed 2 in 2 files.\n"), said.out());
        assertEquals(svg, Files.readString(folder.resolve("front.svg")));
        assertEquals(json, Files.readString(folder.resolve("template.json")));
        try (var left = Files.list(folder)) {
            assertEquals(
                    List.of("front.svg", "template.json"),
                    new ArrayList<>(left.map(file -> file.getFileName().toString())
                            .sorted()
                            .toList()));
        }
    }

    @Test
    void programs_get_json() throws IOException {
        change("front.svg", "<rect ", "<rect onclick=\"a()\" ");
        var said = lint("--json", folder.toString());
        var finding = new ObjectMapper().readTree(said.out()).path("findings").path(0);
        assertEquals(1, said.status());
        assertEquals(
                "event-handler safety error front.svg true",
                "%s %s %s %s %s"
                        .formatted(
                                finding.path("rule").asText(),
                                finding.path("group").asText(),
                                finding.path("severity").asText(),
                                finding.path("file").asText(),
                                finding.path("fixable").asBoolean()));
        assertTrue(finding.path("line").asInt() > 0 && finding.path("column").asInt() > 0);
    }

    @Test
    void help_lists_options_and_exit_status() {
        var said = lint("--help");
        assertEquals(0, said.status());
        assertEquals("", said.err());
        assertTrue(said.out().startsWith("Usage: ./makeready lint "), said.out());
        for (var expected : List.of("FOLDER", "--product=FILE", "--draft=SIZE", "--fix", "--json", "Exit status:"))
            assertTrue(said.out().contains(expected), expected + " is missing in\n" + said.out());
    }

    @Test
    void version_is_printed() {
        var said = lint("--version");
        assertEquals(0, said.status());
        assertTrue(said.out().startsWith("Makeready "), said.out());
    }

    @Test
    void unknown_option_is_named_with_a_suggestion() {
        assertEquals(
                new Said(
                        2, "", "Unknown option: '--fixx'\nPossible solutions: --fix\nTry './makeready lint --help'.\n"),
                lint(folder.toString(), "--fixx"));
    }

    @Test
    void missing_folder_is_a_usage_mistake() {
        assertEquals(new Said(2, "", "Missing required parameter: 'FOLDER'\nTry './makeready lint --help'.\n"), lint());
        assertEquals(2, lint("--draft").status());
        assertEquals(2, lint(folder.toString(), folder.toString()).status());
    }

    @Test
    void missing_input_is_named() throws IOException {
        var nowhere = shelf.resolve("nowhere").toString();
        assertEquals(2, lint(nowhere).status());
        assertTrue(lint(nowhere).err().contains(nowhere));
        assertTrue(lint(shelf.toString()).err().contains("--product"));
        Files.writeString(shelf.resolve("bumper-sticker/product.json"), "{}");
        var said = lint(folder.toString());
        assertEquals(2, said.status());
        assertTrue(said.err().contains("product.json:1:1 error [schema]"), said.err());
    }
}
