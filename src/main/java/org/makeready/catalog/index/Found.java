package org.makeready.catalog.index;

import java.util.List;
import java.util.Map;

/// A page of what was found.
///
/// @param ids    numbers of entries, in order
/// @param next   where the next page goes on; null on the last
/// @param counts by label: how many there would be with it, under all filters but those of its own facet
public record Found(List<Integer> ids, Question.Mark next, Map<Integer, Integer> counts) {}
