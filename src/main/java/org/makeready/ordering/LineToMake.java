package org.makeready.ordering;

import java.time.Instant;

/// An approved line as those see it who make it.
///
/// @param product   what it is, of which size and material
/// @param quantity  of each kind
/// @param kinds     how many different pieces there are
/// @param approved  when; all dates of the files made for it follow from this one
public record LineToMake(
        String order,
        String number,
        int line,
        String title,
        String template,
        int version,
        String product,
        String size,
        String material,
        int quantity,
        int kinds,
        String fingerprint,
        String proofSha256,
        Instant approved) {}
