package org.makeready.press.lint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.makeready.press.ShippedTemplates;
import org.makeready.press.finding.Edits;
import org.makeready.press.finding.Finding;
import org.makeready.press.folder.TemplateReader.Reading;

/// What real drawing programs write is taken, and what they keep for themselves is dropped with one note for each
/// namespace.
class DrawingProgramsTest {
    private static final Path FOLDER = Path.of("src/test/resources/programs");

    private static SortedMap<String, byte[]> files(String program) throws IOException {
        var files = new TreeMap<String, byte[]>();
        files.put("template.json", Files.readAllBytes(FOLDER.resolve("template.json")));
        files.put("front.svg", Files.readAllBytes(FOLDER.resolve(program + ".svg")));
        return files;
    }

    private static Linter.LintResult lint(SortedMap<String, byte[]> files) {
        return ShippedLinter.LINTER.lint("harbour-club", ShippedTemplates.product("bumper-sticker"), files);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            inkscape           | foreign-namespace foreign-namespace
            inkscape-plain     |
            illustrator        | old-doctype
            illustrator-switch | foreign-namespace old-doctype
            figma              | became-a-picture
            coreldraw          | foreign-namespace old-doctype
            affinity           | foreign-namespace old-doctype
            """)
    void what_programs_write_is_taken_with_a_note(String program, String notes) throws IOException {
        var report = lint(files(program));
        assertEquals(
                notes == null ? List.of() : List.of(notes.split(" ")),
                report.findings().stream().map(Finding::id).sorted().toList(),
                report.findings()::toString);
        assertTrue(report.findings().stream()
                .allMatch(finding -> finding.severity() == Finding.LintSeverity.NOTE && finding.line() > 0));
        var template = ((Reading.Read) report.reading()).template();
        assertTrue(
                template.art().toString().contains("Role[name=water]"),
                template.art().toString());
        assertEquals(
                List.of("slogan"),
                template.places().stream().map(place -> place.slot()).toList());
    }

    @ParameterizedTest
    @CsvSource({"inkscape", "illustrator", "illustrator-switch", "coreldraw", "affinity"})
    void what_is_dropped_can_be_taken_out_without_touching_the_rest(String program) throws IOException {
        var before = files(program);
        var report = lint(before);
        var after = Edits.applied(before, report.findings());
        var tidy = lint(after);
        assertEquals(List.of(), tidy.findings(), new String(after.get("front.svg"), StandardCharsets.UTF_8));
        assertEquals(
                ((Reading.Read) report.reading()).template().art(),
                ((Reading.Read) tidy.reading()).template().art());
        var kept = new String(before.get("front.svg"), StandardCharsets.UTF_8)
                .lines()
                .toList();
        assertTrue(
                new String(after.get("front.svg"), StandardCharsets.UTF_8)
                                .lines()
                                .filter(line -> !kept.contains(line))
                                .count()
                        < 12,
                new String(after.get("front.svg"), StandardCharsets.UTF_8));
    }

    @Test
    void entities_are_refused_with_the_way_to_export_anew() throws IOException {
        var report = lint(files("illustrator-entities"));
        assertTrue(report.failed());
        var finding = report.findings().getFirst();
        assertEquals("doctype 3:1", finding.id() + " " + finding.line() + ":" + finding.column());
        assertTrue(finding.fix().contains("Preserve Illustrator Editing Capabilities"), finding.fix());
        assertFalse(finding.fixable());
    }
}
