package org.makeready.press.lint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.makeready.press.ShippedTemplates;
import org.makeready.press.finding.Finding;

/// Good work is left in peace: our own templates have no errors, and no warnings but those that are listed with their
/// reason.
class StarterTemplatesLintTest {
    @TestFactory
    Stream<DynamicTest> every_starter_passes() {
        return ShippedTemplates.folders().stream()
                .map(folder -> dynamicTest(
                        folder.toString(),
                        () -> assertEquals(
                                List.of(),
                                ShippedLinter.folder(folder).findings().stream()
                                        .filter(finding -> finding.severity() != Finding.LintSeverity.NOTE)
                                        .map(Finding::toString)
                                        .toList())));
    }
}
