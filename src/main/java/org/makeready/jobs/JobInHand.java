package org.makeready.jobs;

import java.time.Instant;

/// A job that a shop has claimed or begun, with its sealed print file.
///
/// @param number      of the order, for people
/// @param kinds       how many different pieces its print file holds
/// @param quantity    of each kind
/// @param printSha256 of its print file
public record JobInHand(
        String id,
        String number,
        int line,
        String material,
        int kinds,
        int quantity,
        Instant approvedAt,
        String printSha256) {
    public int pieces() {
        return kinds * quantity;
    }
}
