package org.makeready.ordering.lines;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.makeready.platform.http.ProblemException;
import org.makeready.platform.http.Refusals;

/// Holds the lines of a request against designs, batches, templates and price lists, and finds everything wrong with
/// them at once.
@ApplicationScoped
public class LineValidation {
    private final DesignLines designs;
    private final BatchLines batches;

    LineValidation(DesignLines designs, BatchLines batches) {
        this.designs = designs;
        this.batches = batches;
    }

    public List<AcceptedLine> accept(String owner, List<LineRequest> lines) {
        var accepted = new ArrayList<AcceptedLine>();
        var errors = new ArrayList<ProblemException.ProblemError>();
        for (int i = 0; i < lines.size(); i++)
            check(owner, lines.get(i), new LineErrors("/lines/" + i, errors)).ifPresent(accepted::add);
        if (!errors.isEmpty()) throw Refusals.invalid("This order cannot be accepted.", errors);
        return accepted;
    }

    private Optional<? extends AcceptedLine> check(String owner, LineRequest line, LineErrors errors) {
        boolean design = present(line.design()), batch = present(line.batch());
        if (design && !batch) return designs.accept(owner, line, errors);
        if (batch && !design) return batches.accept(owner, line, errors);
        if (design)
            errors.add(
                    "/batch",
                    "design-or-batch",
                    "An order line has either a design or a batch, not both.",
                    "Send two order lines.");
        else errors.add("/design", "not-blank", "Must not be blank.", "Name a saved design or a batch.");
        return Optional.empty();
    }

    private static boolean present(String id) {
        return id != null && !id.isBlank();
    }
}
