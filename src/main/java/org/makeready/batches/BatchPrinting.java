package org.makeready.batches;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.makeready.batches.rows.BatchRow;
import org.makeready.drawing.Renderer;
import org.makeready.platform.blobs.BlobDraft;
import org.makeready.platform.blobs.Blobs;
import org.makeready.platform.work.BackgroundTask;
import org.makeready.platform.work.BackgroundWork;
import org.makeready.press.composition.Composition;
import org.makeready.press.composition.CompositionResult;
import org.makeready.press.render.printfile.Imprint;

/// Makes the print file of a batch in the background: the blob first, then the row. A node that dies in between leaves
/// the work to another, which makes the same bytes.
@ApplicationScoped
class BatchPrinting implements BackgroundTask {
    private static final Logger LOG = Logger.getLogger(BatchPrinting.class);
    private static final int AT_ONCE = 500, TRIES = 6;

    private final Batches batches;
    private final BatchRows rows;
    private final BatchPieces pieces;
    private final DefaultPrintSetup setup;
    private final Renderer renderer;
    private final Blobs blobs;
    private final long mostBytes;

    BatchPrinting(
            Batches batches,
            BatchRows rows,
            BatchPieces pieces,
            DefaultPrintSetup setup,
            Renderer renderer,
            Blobs blobs,
            @ConfigProperty(name = "makeready.batches.print-bytes") long mostBytes) {
        this.batches = batches;
        this.rows = rows;
        this.pieces = pieces;
        this.setup = setup;
        this.renderer = renderer;
        this.blobs = blobs;
        this.mostBytes = mostBytes;
    }

    @Override
    public String name() {
        return "print-batch";
    }

    @Override
    public TaskQueue queue() {
        return TaskQueue.COMPUTING;
    }

    /// Has the file of a batch that is held made, or made anew.
    void begin(Batch batch, BackgroundWork background) {
        batch.restartPrintFile();
        if (batch.state == Batch.BatchState.MAKING) background.enqueue(this, batch.id + "." + batch.revision);
    }

    private record Revision(String batch, int number) {
        static Revision of(String instance) {
            int dot = instance.indexOf('.');
            return new Revision(instance.substring(0, dot), Integer.parseInt(instance.substring(dot + 1)));
        }

        boolean wants(Batch batch) {
            return batch.revision == number && batch.state == Batch.BatchState.MAKING;
        }
    }

    @Override
    public Optional<Instant> run(String instance) {
        var revision = Revision.of(instance);
        var batch = batches.existing(revision.batch).filter(revision::wants);
        if (batch.isEmpty()) return Optional.empty();
        try (var print = blobs.newDraft();
                var list = blobs.newDraft()) {
            if (write(batch.get(), revision, print, list))
                finish(revision, list.commit(), print.commit(), print.length());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Optional.empty();
    }

    /// Whether it is still wanted at the end, and not too large.
    private boolean write(Batch batch, Revision revision, BlobDraft print, BlobDraft list) throws IOException {
        var shared = pieces.composerOf(batch);
        var run = renderer.beginRun(
                shared.template(), setup.setupOf(shared.template(), batch.material), imprint(batch), print);
        var listed = new PieceList.PieceListWriter(list);
        int done = 0;
        for (var some = rows.printable(batch.id, 0, AT_ONCE);
                !some.isEmpty();
                some = rows.printable(batch.id, some.getLast().number(), AT_ONCE)) {
            for (var row : some) {
                var composition = composition(shared, row);
                renderer.addToRun(run, composition, slug(batch, row.number()));
                if (print.length() > mostBytes) {
                    giveUp(revision, done);
                    return false;
                }
                listed.add(new PieceList.ListedPiece(row.number(), row.choices(), composition.fingerprint()));
                done++;
            }
            if (!recordProgress(revision, done)) return false;
        }
        run.end();
        listed.end();
        return true;
    }

    static Composition composition(BatchPieces.PieceComposer shared, BatchRow row) {
        return switch (shared.compose(row.choices())) {
            case CompositionResult.Ready(Composition composition) -> composition;
            case CompositionResult.Refused refused ->
                throw new IllegalStateException(
                        "Row " + row.number() + " cannot be composed again: " + refused.problems());
        };
    }

    static Imprint imprint(Batch batch) {
        return new Imprint(batch.id, batch.createdAt.truncatedTo(ChronoUnit.SECONDS));
    }

    /// Beside each piece, where there are marks: enough to find its row again.
    static String slug(Batch batch, int row) {
        return batch.id + "  row " + row;
    }

    private boolean recordProgress(Revision revision, int made) {
        return QuarkusTransaction.requiringNew()
                        .call(() -> batches.update(
                                "made = ?1 where id = ?2 and revision = ?3 and deletedAt is null",
                                made,
                                revision.batch,
                                revision.number))
                == 1;
    }

    private void giveUp(Revision revision, int fit) {
        QuarkusTransaction.requiringNew()
                .run(() -> batches.locked(revision.batch)
                        .filter(revision::wants)
                        .ifPresent(batch -> {
                            batch.made = fit;
                            batch.state = Batch.BatchState.TOO_LARGE;
                        }));
    }

    private void finish(Revision revision, String list, String print, long bytes) {
        QuarkusTransaction.requiringNew()
                .run(() -> batches.locked(revision.batch)
                        .filter(revision::wants)
                        .ifPresent(batch -> {
                            batch.listSha256 = list;
                            batch.printSha256 = print;
                            batch.printBytes = bytes;
                            batch.state = Batch.BatchState.READY;
                        }));
    }

    @Override
    public Optional<Instant> retryAt(String instance, int failures, Instant now) {
        if (failures < TRIES) return BackgroundTask.super.retryAt(instance, failures, now);
        LOG.errorf("The print file of batch %s could not be created after %d attempts", instance, failures);
        var revision = Revision.of(instance);
        QuarkusTransaction.requiringNew()
                .run(() -> batches.locked(revision.batch)
                        .filter(revision::wants)
                        .ifPresent(batch -> batch.state = Batch.BatchState.FAILED));
        return Optional.empty();
    }
}
