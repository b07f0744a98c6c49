package org.makeready.ordering;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.makeready.platform.ProblemException;
import org.makeready.platform.Refusals;

/// Holds the lines of a request against designs, batches, templates and price lists, and finds everything wrong with
/// them at once.
@ApplicationScoped
class LineCheck {
    private final DesignLines designs;
    private final BatchLines batches;

    LineCheck(DesignLines designs, BatchLines batches) {
        this.designs = designs;
        this.batches = batches;
    }

    List<Accepted> accept(String owner, List<OrderRequest.Line> lines) {
        var accepted = new ArrayList<Accepted>();
        var errors = new ArrayList<ProblemException.Error>();
        for (int i = 0; i < lines.size(); i++)
            check(owner, lines.get(i), new LineErrors("/lines/" + i, errors)).ifPresent(accepted::add);
        if (!errors.isEmpty()) throw Refusals.invalid("This order cannot be accepted.", errors);
        return accepted;
    }

    private Optional<? extends Accepted> check(String owner, OrderRequest.Line line, LineErrors errors) {
        boolean design = named(line.design()), batch = named(line.batch());
        if (design && !batch) return designs.check(owner, line, errors);
        if (batch && !design) return batches.check(owner, line, errors);
        if (design)
            errors.add(
                    "/batch",
                    "design-or-batch",
                    "An order line has either a design or a batch, not both.",
                    "Send two order lines.");
        else errors.add("/design", "not-blank", "Must not be blank.", "Name a saved design or a batch.");
        return Optional.empty();
    }

    private static boolean named(String id) {
        return id != null && !id.isBlank();
    }
}
