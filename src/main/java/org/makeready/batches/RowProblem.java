package org.makeready.batches;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.makeready.press.design.Problem;

/// One thing that keeps a row from being printed.
///
/// @param column as in the file: its heading, or the section and slot
record RowProblem(
        @Schema(examples = "texts.name") String column,
        @Schema(examples = "does-not-fit") String code,
        String message,
        String hint) {
    static RowProblem of(Problem problem, Columns columns) {
        return new RowProblem(columns.heading(problem.pointer()), problem.code(), problem.message(), problem.hint());
    }
}
