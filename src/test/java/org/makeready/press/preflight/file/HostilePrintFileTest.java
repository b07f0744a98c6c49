package org.makeready.press.preflight.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import org.makeready.press.preflight.PreflightProfile;
import org.makeready.press.preflight.PreflightResult;
import org.makeready.press.preflight.PreflightRule;

/// Files nobody should send. Here it is only about never throwing and always telling; that time and memory have an end
/// is the business of the process this runs in, and tested there.
@Timeout(value = 10, unit = TimeUnit.MINUTES, threadMode = ThreadMode.SEPARATE_THREAD)
class HostilePrintFileTest {
    private static final int SEED = 41;

    private static PreflightResult report(byte[] file) {
        return Preflight.inspect(file, PreflightProfile.HOUSE, GoodPrintFile.JOB);
    }

    @Test
    void a_file_cut_off_anywhere_is_damaged() {
        var good = new GoodPrintFile().bytes();
        for (int length = 0; length < good.length - 8; length += good.length / 40) {
            var report = report(Arrays.copyOf(good, length));
            assertTrue(
                    report.findings().stream().anyMatch(finding -> finding.rule() == PreflightRule.FILE_DAMAGED),
                    length + ": " + report.findings());
        }
    }

    @Test
    void flipped_bytes_never_break_preflight_itself() {
        var good = new GoodPrintFile().bytes();
        for (int seed = SEED; seed < SEED + 60; seed++) {
            var random = new Random(seed);
            var spoilt = good.clone();
            int flips = 1 << random.nextInt(9);
            for (int i = 0; i < flips; i++) spoilt[random.nextInt(spoilt.length)] = (byte) random.nextInt(256);
            var report = report(spoilt);
            assertTrue(report.pages() > 0 || !report.findings().isEmpty(), "seed " + seed);
        }
    }

    @Test
    void cyclic_structure_is_reported() {
        assertTrue(!report(HostilePrintFiles.cyclicPages()).findings().isEmpty());
        assertTrue(!report(HostilePrintFiles.cyclicForms()).findings().isEmpty());
        assertTrue(!report(HostilePrintFiles.cyclicMasks()).findings().isEmpty());
        assertTrue(!report(HostilePrintFiles.cyclicPatterns()).findings().isEmpty());
        assertTrue(!report(HostilePrintFiles.cyclicLength()).findings().isEmpty());
    }

    @Test
    void endless_nesting_is_reported() {
        for (var open : new String[] {"[", "<<", "<</A "}) {
            var report = report(HostilePrintFiles.pdf(
                    "1 0 obj\n<< /Type /Catalog /Pages 2 0 R /Deep " + open.repeat(200_000) + " >>\nendobj\n"));
            assertTrue(
                    report.findings().stream().anyMatch(finding -> finding.rule() == PreflightRule.FILE_DAMAGED),
                    report.findings().toString());
        }
    }

    @Test
    void a_page_larger_than_any_paper_is_reported() {
        var report = report(HostilePrintFiles.page("/MediaBox [0 0 1e9 1e9]", ""));
        assertTrue(
                report.findings().stream().anyMatch(finding -> finding.rule() == PreflightRule.BOX_NESTING),
                report.findings().toString());
        assertEquals(1, report.pages());
        report(HostilePrintFiles.page("/MediaBox [0 0 14400 14400]", "0 0 0 1 k 0 0 14400 14400 re f"));
        report(HostilePrintFiles.page("/MediaBox [0 0 0 0]", "0 0 0 1 k 0 0 1 1 re f"));
        report(HostilePrintFiles.page(
                "/MediaBox [0 0 100 100]", "0 0 0 1 k 1e38 1e38 1e38 1e38 re f 1e38 w 0 0 m 1e38 1e38 l S"));
        report(HostilePrintFiles.page(
                "/MediaBox [0 0 100 100]", "1e30 0 0 1e30 0 0 cm 0 0 0 1 K [1e-9 1e-9] 0 d 1 w 0 0 m 5 5 l S"));
    }

    @Test
    void operators_in_the_wrong_place_are_reported() {
        var odd = "Q Q Q ET EMC EMC BT BT /Nothing 12 Tf (a) Tj /Nothing Do /Nothing gs /Nothing sh /Nothing "
                + "cs 1 scn 0 0 m ( ) ' h h f* W* n BI ID EI ] >> 1 2 3 k";
        var report = report(HostilePrintFiles.page("/MediaBox [0 0 100 100]", odd));
        assertTrue(
                report.findings().stream().anyMatch(finding -> finding.rule() == PreflightRule.PAGE_UNREADABLE),
                report.findings().toString());
    }

    @Test
    void a_file_that_is_no_pdf_fails_preflight() {
        for (var text : new String[] {
            "",
            "%PDF-",
            "%PDF-1.6",
            "%PDF-1.6\n%%EOF",
            "<html>",
            "%PDF-1.6\ntrailer << /Root 1 0 R >>\nstartxref\n0\n%%EOF"
        }) {
            var report = report(text.getBytes(StandardCharsets.US_ASCII));
            assertEquals(PreflightResult.Verdict.FAILED, report.verdict(), text);
        }
    }
}
