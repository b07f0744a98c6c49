package org.makeready.batches.rows;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.makeready.press.design.Problem;

/// One thing that keeps a row from being printed.
///
/// @param column as in the file: its heading, or the section and slot
public record RowProblem(
        @Schema(examples = "texts.name") String column,
        @Schema(examples = "does-not-fit") String code,
        String message,
        String hint) {
    public static RowProblem of(Problem problem, RowColumns columns) {
        return new RowProblem(columns.heading(problem.pointer()), problem.code(), problem.message(), problem.hint());
    }
}
