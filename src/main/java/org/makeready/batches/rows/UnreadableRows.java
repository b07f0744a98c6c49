package org.makeready.batches.rows;

import java.util.List;
import org.makeready.platform.http.ProblemException;
import org.makeready.platform.http.Refusals;

/// A file of rows that cannot be taken at all, with every reason.
public final class UnreadableRows extends Exception {
    private final transient List<ProblemException.ProblemError> errors;

    public UnreadableRows(String pointer, String code, String detail, String hint) {
        this(List.of(Refusals.error(pointer, code, detail, hint)));
    }

    UnreadableRows(List<ProblemException.ProblemError> errors) {
        super(errors.getFirst().detail());
        this.errors = errors;
    }

    List<String> codes() {
        return errors.stream().map(ProblemException.ProblemError::code).toList();
    }

    public ProblemException problem() {
        return Refusals.invalid("The rows cannot be read.", errors);
    }
}
