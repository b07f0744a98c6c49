package org.makeready.jobs;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class JobStateTest {
    /// Written by hand from the issue, not from the code.
    private static final String TABLE = """
            approved RENDER rendering
            approved CANCEL cancelled
            rendering MAKE_READY ready
            rendering HOLD on-hold
            rendering CANCEL cancelled
            ready HOLD on-hold
            ready CLAIM claimed
            ready REJECT rejected
            ready CANCEL cancelled
            on-hold RESUME rendering
            on-hold REJECT rejected
            on-hold CANCEL cancelled
            claimed HOLD on-hold
            claimed RELEASE ready
            claimed EXPIRE ready
            claimed START in-production
            claimed REJECT rejected
            in-production PRINT printed
            in-production REJECT rejected
            in-production REPRINT rendering
            printed SHIP shipped
            printed REPRINT rendering
            shipped DELIVER delivered
            shipped REPRINT rendering
            delivered REPRINT rendering
            """;

    @Test
    void only_these_transitions_exist() {
        assertEquals(
                TABLE,
                Arrays.stream(JobState.values())
                        .flatMap(from -> Arrays.stream(JobState.JobStep.values())
                                .flatMap(step ->
                                        from.after(step).map(to -> from + " " + step + " " + to + "\n").stream()))
                        .collect(Collectors.joining()));
    }
}
