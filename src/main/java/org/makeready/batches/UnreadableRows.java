package org.makeready.batches;

import java.util.List;
import org.makeready.platform.ProblemException;
import org.makeready.platform.Refusals;

/// A file of rows that cannot be taken at all, with every reason.
final class UnreadableRows extends Exception {
    private final transient List<ProblemException.Error> errors;

    UnreadableRows(String pointer, String code, String detail, String hint) {
        this(List.of(Refusals.error(pointer, code, detail, hint)));
    }

    UnreadableRows(List<ProblemException.Error> errors) {
        super(errors.getFirst().detail());
        this.errors = errors;
    }

    List<String> codes() {
        return errors.stream().map(ProblemException.Error::code).toList();
    }

    ProblemException problem() {
        return Refusals.invalid("The rows cannot be read.", errors);
    }
}
