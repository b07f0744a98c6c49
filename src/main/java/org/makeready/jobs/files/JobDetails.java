package org.makeready.jobs.files;

import java.time.Instant;

/// What is to be made for a job, as far as its files tell.
///
/// @param number   of the order, for people
/// @param quantity of each kind
/// @param kinds    how many different pieces there are
/// @param reprints how often it was made before
/// @param proof    SHA-256 of what the customer approved
public record JobDetails(
        String id,
        String order,
        String number,
        int line,
        String title,
        String product,
        String size,
        String material,
        int quantity,
        int kinds,
        int reprints,
        String proof,
        Instant approvedAt,
        Instant dueAt) {
    int pieces() {
        return kinds * quantity;
    }
}
