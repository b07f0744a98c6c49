package org.makeready.ordering.lines;

import java.util.stream.Stream;
import org.makeready.press.composition.Composition;
import org.makeready.press.template.Template;

/// What is to be printed of a line.
public sealed interface LineContent {
    record SinglePiece(Composition composition) implements LineContent {}

    /// Many pieces of one template, in their order.
    ///
    /// @param pieces closing it closes the file they are read from
    record VariableData(Template template, int kinds, Stream<RowPiece> pieces) implements LineContent {}

    /// One piece of variable data, from this row of its batch.
    record RowPiece(int row, Composition composition) {}
}
