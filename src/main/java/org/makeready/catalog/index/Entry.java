package org.makeready.catalog.index;

/// What search knows of one template.
///
/// @param id        its number in the database
/// @param terms     4 × word + field, each word once, ascending
/// @param labels    values of facets, by number
/// @param colours   cells of [ColourCells]
/// @param published microseconds
/// @param price     in hundredths
/// @param title     folded, UTF-8
public record Entry(
        int id, int[] terms, int[] labels, int[] colours, long published, long price, int sold, byte[] title) {}
