package org.makeready.jobs.files;

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
    void a_name_holds_letters_that_every_file_system_accepts() {
        assertEquals(
                "MR-100001-3_bumper-sticker.vinyl-white_11.5x3_250_r2", FileNames.of(job("bumper-sticker", "11.5x3")));
        assertEquals("MR-100001-3_a-b-c.vinyl-white_oval-6-4_250_r2", FileNames.of(job("a/b:c", "oval 6×4")));
    }

    @Test
    void the_name_of_variable_data_holds_kinds_and_quantity() {
        var run = job("bumper-sticker", "11.5x3", 120, 2);
        assertEquals("MR-100001-3_bumper-sticker.vinyl-white_11.5x3_120x2_r2", FileNames.of(run));
    }

    @Test
    void a_name_with_its_extension_has_at_most_100_characters() {
        var longest = FileNames.of(job("p".repeat(64), "s".repeat(40)));
        assertTrue(longest.length() + "_proof.pdf".length() <= 100, longest);
        assertTrue(longest.endsWith("_250_r2"));
    }
}
