package org.makeready.versions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.junit.jupiter.api.Test;

class VersionStateTest {
    @Test
    void every_state_is_led_to_and_on_from() {
        assertEquals("in-review, scheduled, published", VersionState.DRAFT.nextStates());
        assertEquals("draft, scheduled, published", VersionState.IN_REVIEW.nextStates());
        assertEquals("draft, scheduled, published", VersionState.SCHEDULED.nextStates());
        assertEquals("retired", VersionState.PUBLISHED.nextStates());
        assertEquals("scheduled, published", VersionState.RETIRED.nextStates());
        for (var state : VersionState.values())
            assertEquals(state, VersionState.of(state.toString()).orElseThrow());
        for (var state : VersionState.values())
            assertEquals(state, state.transitionInto().to());
    }

    @Test
    void local_times_follow_the_rules_of_their_zone() {
        assertEquals(
                "2026-12-24T13:00:00Z",
                ResolvedLocalTime.of("2026-12-24T08:00", "America/New_York")
                        .instant()
                        .toString());
        assertNull(ResolvedLocalTime.of("2026-12-24T08:00", "America/New_York").note());
        assertEquals(
                "2026-10-03T15:45:00Z",
                ResolvedLocalTime.of("2026-10-04T02:15", "Australia/Lord_Howe")
                        .instant()
                        .toString()); // a gap of half an hour
        assertEquals(
                "The clock skips 2026-10-04T02:15 in Australia/Lord_Howe because of a time change; "
                        + "the version will be published at 2026-10-04 02:45:00 +11:00.",
                ResolvedLocalTime.of("2026-10-04T02:15", "Australia/Lord_Howe").note());
    }
}
