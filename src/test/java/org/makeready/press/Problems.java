package org.makeready.press;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.makeready.press.design.Problem;

/// What every refusal owes the customer.
final class Problems {
    private Problems() {}

    /// At least one problem, and each says what is wrong, what to do, and where.
    static void assertHelpful(List<Problem> problems, String about) {
        assertFalse(problems.isEmpty(), about);
        for (var problem : problems) {
            assertFalse(
                    problem.message().isBlank()
                            || problem.hint().isBlank()
                            || problem.code().isBlank(),
                    about + " " + problem);
            assertTrue(problem.pointer().startsWith("/"), about + " " + problem);
        }
    }
}
