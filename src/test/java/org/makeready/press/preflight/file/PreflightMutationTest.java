package org.makeready.press.preflight.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.makeready.press.geometry.Rect;
import org.makeready.press.preflight.PreflightFinding;
import org.makeready.press.preflight.PreflightJob;
import org.makeready.press.preflight.PreflightProfile;
import org.makeready.press.preflight.PreflightResult;
import org.makeready.press.preflight.PreflightRule;
import org.makeready.press.preflight.file.PrintFileMutations.Mutation;

/// A good file is broken in every way we know, and preflight names each, and nothing else.
class PreflightMutationTest {
    @Test
    void nothing_is_wrong_with_the_good_file() {
        var report = Preflight.inspect(new GoodPrintFile().bytes(), PreflightProfile.HOUSE, GoodPrintFile.JOB);
        assertEquals(List.of(), report.findings());
        assertEquals(PreflightResult.Verdict.PASSED, report.verdict());
        assertEquals(1, report.pages());
    }

    @TestFactory
    Stream<DynamicTest> every_mutation_is_found_by_its_rules() {
        return PrintFileMutations.all().stream().map(mutation -> dynamicTest(mutation.name(), () -> named(mutation)));
    }

    private static void named(Mutation mutation) throws Exception {
        var findings = Preflight.inspect(mutation.file(), PreflightProfile.HOUSE, mutation.job())
                .findings();
        var told = findings.stream().map(PreflightFinding::rule).collect(Collectors.toCollection(TreeSet::new));
        assertEquals(
                new TreeSet<>(mutation.rules()),
                told,
                () -> findings.stream().map(PreflightFinding::toString).collect(Collectors.joining("\n")));
        for (var finding : findings)
            assertTrue(
                    !finding.measured().isBlank()
                            && !finding.allowed().isBlank()
                            && !finding.fix().isBlank(),
                    finding.toString());
    }

    @Test
    void pages_of_different_sizes_are_reported() throws Exception {
        var file = new GoodPrintFile();
        var second = new COSDictionary(file.page.getCOSObject());
        second.removeItem(COSName.PARENT);
        second.setItem(COSName.TRIM_BOX, GoodPrintFile.numbers(39, 29, 317, 173));
        file.document.addPage(new PDPage(second));
        var findings = Preflight.inspect(file.bytes(), PreflightProfile.HOUSE, PreflightJob.UNKNOWN)
                .findings();
        assertEquals(
                List.of(PreflightRule.PAGE_SIZES),
                findings.stream().map(PreflightFinding::rule).toList(),
                findings.toString());
        assertEquals(2, findings.getFirst().page());
    }

    @Test
    void places_are_measured_from_the_corner_of_the_trim() throws Exception {
        var file = new GoodPrintFile();
        file.replace(GoodPrintFile.CUT, "1 0 0 rg 49 133 20 20 re f\n" + GoodPrintFile.CUT);
        var finding = Preflight.inspect(file.bytes(), PreflightProfile.HOUSE, GoodPrintFile.JOB)
                .findings()
                .getFirst();
        assertEquals(Optional.of(new Rect(20, 20, 20, 20)), finding.place());
        assertEquals("DeviceRGB", finding.measured());
    }

    @Test
    void the_same_thing_many_times_is_one_finding() throws Exception {
        var file = new GoodPrintFile();
        file.replace(
                GoodPrintFile.CUT, "1 0 0 rg 49 133 20 20 re f 149 133 20 20 re f\n".repeat(500) + GoodPrintFile.CUT);
        var findings = Preflight.inspect(file.bytes(), PreflightProfile.HOUSE, GoodPrintFile.JOB)
                .findings();
        assertEquals(1, findings.size(), findings.toString());
        assertEquals(1000, findings.getFirst().times());
        assertEquals(Optional.of(new Rect(20, 20, 120, 20)), findings.getFirst().place());
    }

    @Test
    void every_rule_has_its_mutation() {
        var missing = EnumSet.allOf(PreflightRule.class);
        PrintFileMutations.all().forEach(mutation -> missing.removeAll(mutation.rules()));
        assertEquals(
                EnumSet.of(PreflightRule.FILE_UNREADABLE, PreflightRule.PAGE_SIZES, PreflightRule.TEXT_CONTRAST),
                missing,
                "those have tests of their own");
    }
}
