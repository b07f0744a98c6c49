package org.makeready.catalog.index;

import java.util.List;
import java.util.Map;

/// A page of what was found.
///
/// @param total  how many were found, on all pages
/// @param ids    numbers of entries, in order
/// @param next   where the next page goes on; null on the last
/// @param counts by label: how many there would be with it, under all filters but those of its own facet
public record Found(int total, List<Integer> ids, Question.PageEnd next, Map<Integer, Integer> counts) {}
