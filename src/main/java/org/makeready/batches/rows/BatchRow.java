package org.makeready.batches.rows;

import java.util.List;
import org.makeready.press.design.Choices;

/// One row as it was read: what it chooses, and what of it could not be read.
///
/// @param number counts from 1, headings and empty lines left out
public record BatchRow(int number, Choices choices, List<RowProblem> problems) {}
