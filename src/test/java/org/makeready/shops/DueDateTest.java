package org.makeready.shops;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class DueDateTest {
    private static Instant due(String approved, String zone, int days) {
        return DueDate.of(
                Instant.parse(approved), new ShopSettings(null, null, null, null, null, null, zone, days, null));
    }

    @Test
    void working_days_are_counted_in_the_time_zone_of_the_shop() {
        assertEquals(Instant.parse("2026-11-27T17:00:00Z"), due("2026-11-25T10:00:00Z", "UTC", 2));
        assertEquals(Instant.parse("2026-11-30T17:00:00Z"), due("2026-11-27T10:00:00Z", "UTC", 1), "over a weekend");
        assertEquals(
                Instant.parse("2026-11-26T01:00:00Z"),
                due("2026-11-25T03:00:00Z", "America/Los_Angeles", 1),
                "there it is still the 24th");
        assertEquals(
                Instant.parse("2027-03-29T15:00:00Z"),
                due("2027-03-26T10:00:00Z", "Europe/Berlin", 1),
                "clocks change in between");
    }
}
