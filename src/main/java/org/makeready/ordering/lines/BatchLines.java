package org.makeready.ordering.lines;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.makeready.batches.ReadyBatches;
import org.makeready.batches.ReadyBatches.BatchStatus;
import org.makeready.catalog.Products;
import org.makeready.catalog.Templates;
import org.makeready.choices.ChoicesColumn;
import org.makeready.choices.PictureFilesColumn;

/// Lines of batches: their pieces were composed and drawn when the batch was made, and a list names each of them.
@ApplicationScoped
class BatchLines {
    private static final int MOST_PIECES = 100_000;

    private final ReadyBatches batches;
    private final Templates templates;
    private final Products products;
    private final LineComposer composer;

    BatchLines(ReadyBatches batches, Templates templates, Products products, LineComposer composer) {
        this.batches = batches;
        this.templates = templates;
        this.products = products;
        this.composer = composer;
    }

    /// Empty when something is wrong with it, which is among the errors then.
    Optional<AcceptedLine.OfBatch> accept(String owner, LineRequest wanted, LineErrors errors) {
        var batch = batches.status(owner, wanted.batch());
        if (batch.isEmpty()) {
            errors.add("/batch", "unknown-batch", "Batch not found.", "Create it first with POST /api/batches.");
            return Optional.empty();
        }
        return acceptable(batch.get(), wanted, errors) ? Optional.of(accepted(batch.get(), wanted)) : Optional.empty();
    }

    private static boolean acceptable(BatchStatus batch, LineRequest wanted, LineErrors errors) {
        int before = errors.all().size();
        if (batch.files().isEmpty())
            errors.add(
                    "/batch",
                    "batch-not-ready",
                    "Its print file is not ready; the state of the batch is %s.".formatted(batch.state()),
                    "Wait until its state is ready: GET /api/batches/%s.".formatted(batch.id()));
        if (wanted.material() != null && !wanted.material().equals(batch.material())) {
            errors.add(
                    "/material",
                    "other-material",
                    "This batch is for the material %s.".formatted(batch.material()),
                    "Leave the material out, or create a batch for the other material.");
        }
        if (batch.faulty() > 0 && !Boolean.TRUE.equals(wanted.withoutFaultyRows())) {
            errors.add(
                    "/batch",
                    "faulty-rows",
                    "%,d of its rows cannot be printed.".formatted(batch.faulty()),
                    ("Fix these rows (GET /api/batches/%s/errors lists them), "
                                    + "or send \"withoutFaultyRows\": true to order without them.")
                            .formatted(batch.id()));
        }
        if ((long) batch.pieces() * wanted.quantity() > MOST_PIECES) {
            errors.add(
                    "/quantity",
                    "too-many",
                    "%,d different pieces, %,d of each; an order line may have at most %,d in total."
                            .formatted(batch.pieces(), wanted.quantity(), MOST_PIECES),
                    "Order fewer of each.");
        }
        return errors.all().size() == before;
    }

    private AcceptedLine.OfBatch accepted(BatchStatus batch, LineRequest wanted) {
        var template = templates.version(batch.template(), batch.version()).orElseThrow();
        var line = line(batch, batch.files().orElseThrow(), wanted.quantity());
        line.size = template.size();
        var price = new PriceList(products.product(template.product()).orElseThrow()).setPrices(line);
        return new AcceptedLine.OfBatch(line, price, composer.compose(line));
    }

    /// Its list names the fingerprint of every piece: the list's own hash stands for all of them.
    private static OrderLine line(BatchStatus batch, ReadyBatches.BatchFiles files, int quantity) {
        var line = new OrderLine();
        line.batch = batch.id();
        line.revision = batch.revision();
        line.template = batch.template();
        line.version = batch.version();
        line.title = batch.title();
        line.choices = ChoicesColumn.write(batch.sharedChoices());
        line.pictures = PictureFilesColumn.write(batch.pictures());
        line.material = batch.material();
        line.quantity = quantity;
        line.kinds = batch.pieces();
        line.listSha256 = files.list();
        line.fingerprint = files.list();
        line.pdfSha256 = files.print();
        line.pdfBytes = files.printBytes();
        return line;
    }
}
