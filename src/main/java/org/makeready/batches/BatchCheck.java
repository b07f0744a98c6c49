package org.makeready.batches;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.makeready.batches.rows.BatchRow;
import org.makeready.batches.rows.RowColumns;
import org.makeready.batches.rows.RowProblem;
import org.makeready.batches.rows.RowReader;
import org.makeready.batches.rows.UnreadableRows;
import org.makeready.platform.blobs.Blobs;
import org.makeready.platform.work.BackgroundTask;
import org.makeready.platform.work.BackgroundWork;
import org.makeready.press.composition.CompositionResult;
import org.makeready.press.design.Problem;

/// Checks the rows of a batch in the background, a few hundred in one transaction, which also writes down how far it
/// came: a node that dies leaves the rest to another. After a few seconds it makes room for other work and goes on
/// later.
@ApplicationScoped
class BatchCheck implements BackgroundTask {
    private static final Logger LOG = Logger.getLogger(BatchCheck.class);
    private static final int AT_ONCE = 200, TRIES = 6;
    private static final Duration TURN = Duration.ofSeconds(5);

    private final Batches batches;
    private final BatchRows rows;
    private final BatchPieces pieces;
    private final BatchPrinting printing;
    private final Blobs blobs;
    private final BackgroundWork background;
    private final Clock clock;

    BatchCheck(
            Batches batches,
            BatchRows rows,
            BatchPieces pieces,
            BatchPrinting printing,
            Blobs blobs,
            BackgroundWork background,
            Clock clock) {
        this.batches = batches;
        this.rows = rows;
        this.pieces = pieces;
        this.printing = printing;
        this.blobs = blobs;
        this.background = background;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "check-batch";
    }

    @Override
    public TaskQueue queue() {
        return TaskQueue.COMPUTING;
    }

    @Override
    public Optional<Instant> run(String id) {
        var batch = batches.existing(id);
        if (batch.isEmpty() || batch.get().state != Batch.BatchState.CHECKING) return Optional.empty();
        try {
            return check(batch.get()) ? Optional.empty() : Optional.of(clock.instant());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (UnreadableRows e) {
            throw new IllegalStateException(
                    "The rows of " + id + " can no longer be read, although they could when they were uploaded", e);
        }
    }

    /// Whether it came to the end.
    private boolean check(Batch batch) throws IOException, UnreadableRows {
        var until = clock.instant().plus(TURN);
        var shared = pieces.composerOf(batch);
        var path = blobs.find(batch.fileSha256)
                .orElseThrow(() -> new IllegalStateException("Blob " + batch.fileSha256 + " is missing"));
        try (var file = batch.form.open(Files.newInputStream(path), shared.template())) {
            int checked = batch.checked;
            for (int row = 0; row < checked; row++) file.next();
            while (checked < batch.rows) {
                if (clock.instant().isAfter(until)) return false;
                var some = nextRows(file, shared);
                int from = checked;
                if (!QuarkusTransaction.requiringNew().call(() -> storeChecked(batch.id, from, some))) return true;
                checked += some.size();
            }
        }
        return true;
    }

    private static List<BatchRow> nextRows(RowReader file, BatchPieces.PieceComposer shared)
            throws IOException, UnreadableRows {
        var some = new ArrayList<BatchRow>(AT_ONCE);
        while (some.size() < AT_ONCE) {
            var row = file.next();
            if (row.isEmpty()) break;
            some.add(checked(row.get(), shared, file.columns()));
        }
        return some;
    }

    static BatchRow checked(BatchRow row, BatchPieces.PieceComposer shared, RowColumns columns) {
        var problems = new ArrayList<>(row.problems());
        if (shared.compose(row.choices()) instanceof CompositionResult.Refused(List<Problem> reasons)) {
            reasons.stream()
                    .filter(Problem::refuses)
                    .map(reason -> RowProblem.of(reason, columns))
                    .forEach(problems::add);
        }
        return new BatchRow(row.number(), row.choices(), List.copyOf(problems));
    }

    /// Whether it was still wanted: the batch may have been deleted, or somebody else may have come further.
    private boolean storeChecked(String id, int from, List<BatchRow> some) {
        var held =
                batches.locked(id).filter(batch -> batch.checked == from && batch.state == Batch.BatchState.CHECKING);
        held.ifPresent(batch -> {
            rows.add(id, some);
            batch.checked += some.size();
            batch.faulty +=
                    (int) some.stream().filter(row -> !row.problems().isEmpty()).count();
            if (batch.checked == batch.rows) printing.begin(batch, background);
        });
        return held.isPresent();
    }

    @Override
    public Optional<Instant> retryAt(String id, int failures, Instant now) {
        if (failures < TRIES) return BackgroundTask.super.retryAt(id, failures, now);
        LOG.errorf("Batch %s could not be checked after %d attempts", id, failures);
        QuarkusTransaction.requiringNew()
                .run(() -> batches.locked(id).ifPresent(batch -> batch.state = Batch.BatchState.FAILED));
        return Optional.empty();
    }
}
