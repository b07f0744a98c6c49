package org.makeready.production;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class FileNamesTest {
    private static JobDetails job(String product, String size, int kinds, int quantity) {
        var moment = Instant.parse("2026-11-25T10:15:30Z");
        return new JobDetails(
                "job_a",
                "ord_a",
                "MR-100001",
                3,
                "For the van",
                product,
                size,
                "vinyl-white",
                quantity,
                kinds,
                1,
                "0b".repeat(32),
                moment,
                moment);
    }

    private static JobDetails job(String product, String size) {
        return job(product, size, 1, 250);
    }

    @Test
    void a_name_tells_what_is_inside_in_letters_every_system_takes() {
        assertEquals(
                "MR-100001-3_bumper-sticker.vinyl-white_11.5x3_250_r2", FileNames.of(job("bumper-sticker", "11.5x3")));
        assertEquals("MR-100001-3_a-b-c.vinyl-white_oval-6-4_250_r2", FileNames.of(job("a/b:c", "oval 6×4")));
    }

    @Test
    void of_a_run_it_tells_how_many_of_how_many_kinds() {
        var run = job("bumper-sticker", "11.5x3", 120, 2);
        assertEquals("MR-100001-3_bumper-sticker.vinyl-white_11.5x3_120x2_r2", FileNames.of(run));
    }

    @Test
    void with_its_end_it_keeps_within_a_hundred() {
        var longest = FileNames.of(job("p".repeat(64), "s".repeat(40)));
        assertTrue(longest.length() + "_proof.pdf".length() <= 100, longest);
        assertTrue(longest.endsWith("_250_r2"));
    }
}
