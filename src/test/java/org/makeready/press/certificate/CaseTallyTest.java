package org.makeready.press.certificate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.makeready.press.certificate.Certificate.CaseSeverity;
import org.makeready.press.certificate.Certificate.FailingCase;
import org.makeready.press.design.Choices;
import org.makeready.press.geometry.Rect;

class CaseTallyTest {
    private final CaseTally tally = new CaseTally();

    @Test
    void of_cases_alike_the_worst_is_kept_whenever_it_comes() {
        for (var order : List.of(List.of(1, 2, 3), List.of(3, 2, 1), List.of(2, 3, 1))) {
            var tally = new CaseTally();
            order.forEach(badness -> tally.addFailingCase("artwork", badness, failing(badness)));
            assertEquals(List.of(failing(3)), tally.failings(), "added as " + order);
        }
    }

    @Test
    void of_cases_equally_bad_the_first_is_kept() {
        tally.addFailingCase("artwork", 1, failing(1));
        tally.addFailingCase("artwork", 1, failing(2));
        assertEquals(List.of(failing(1)), tally.failings());
    }

    @Test
    void cases_that_are_fixed_apart_are_kept_apart_and_counted() {
        tally.count(CertificateCheck.LINES, 5);
        tally.addFailingCase("artwork", 1, failing(1));
        tally.addFailingCase("contour", 2, failing(2));
        assertEquals(List.of(failing(1), failing(2)), tally.failings());
        var lines = tally.results().get(CertificateCheck.LINES.ordinal());
        assertEquals(Map.of(5L, List.of(2, 0)), Map.of(lines.cases(), List.of(lines.failures(), lines.warnings())));
    }

    private static FailingCase failing(int number) {
        return new FailingCase(
                CertificateCheck.LINES,
                CaseSeverity.FAILURE,
                "front",
                "words",
                "",
                Choices.NONE,
                new Rect(0, 0, number, number),
                number + " pt",
                "0.25 pt",
                "A line of the artwork breaks up or is lost.",
                "Draw it thicker.");
    }
}
