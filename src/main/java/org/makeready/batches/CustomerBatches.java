package org.makeready.batches;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.SortedMap;
import org.makeready.batches.rows.BatchLimits;
import org.makeready.batches.rows.BatchRow;
import org.makeready.batches.rows.RowColumns;
import org.makeready.choices.PictureFilesColumn;
import org.makeready.pictures.OwnPictures;
import org.makeready.platform.http.ProblemException;
import org.makeready.platform.http.Refusals;
import org.makeready.platform.work.BackgroundWork;
import org.makeready.press.composition.Composition;
import org.makeready.press.composition.CompositionResult;
import org.makeready.press.design.Choices;

/// What a customer does with a batch that is there.
@ApplicationScoped
class CustomerBatches {
    private final Batches batches;
    private final BatchRows rows;
    private final BatchPieces pieces;
    private final OwnPictures pictures;
    private final BatchPrinting printing;
    private final BackgroundWork background;
    private final Clock clock;

    CustomerBatches(
            Batches batches,
            BatchRows rows,
            BatchPieces pieces,
            OwnPictures pictures,
            BatchPrinting printing,
            BackgroundWork background,
            Clock clock) {
        this.batches = batches;
        this.rows = rows;
        this.pieces = pieces;
        this.pictures = pictures;
        this.printing = printing;
        this.background = background;
        this.clock = clock;
    }

    Batch own(String owner, String id) {
        return batches.own(owner, id).orElseThrow(() -> Refusals.notFound("batch"));
    }

    BatchRow row(String owner, String id, int number) {
        return row(own(owner, id), number);
    }

    private BatchRow row(Batch batch, int number) {
        if (number < 1 || number > batch.rows) throw Refusals.notFound("row");
        if (number > batch.checked)
            throw Refusals.conflict("row-not-checked", "Row %d has not been checked yet.".formatted(number));
        return rows.row(batch.id, number).orElseThrow();
    }

    /// What a row looks like.
    Composition composition(String owner, String id, int number) {
        var batch = own(owner, id);
        var row = row(batch, number);
        if (!row.problems().isEmpty()) throw unprintable(row);
        return switch (pieces.composerOf(batch).compose(row.choices())) {
            case CompositionResult.Ready(Composition composition) -> composition;
            case CompositionResult.Refused refused ->
                throw new IllegalStateException("Row " + number + " of " + id
                        + " passed the check, but cannot be composed: " + refused.problems());
        };
    }

    private static ProblemException unprintable(BatchRow row) {
        return Refusals.invalid(
                "This row cannot be printed yet.",
                row.problems().stream()
                        .map(problem -> Refusals.error(
                                "/" + problem.column().replaceFirst("\\.", "/"),
                                problem.code(),
                                problem.message(),
                                problem.hint()))
                        .toList());
    }

    /// Puts other choices in the place of a row. Checked before the batch is held, so that nobody waits for composing.
    BatchRow replace(String owner, String id, int number, Choices choices) {
        var batch = own(owner, id);
        row(batch, number);
        var files = pictures.files(owner, choices);
        return storeReplaced(
                id,
                BatchCheck.checked(
                        new BatchRow(number, choices, List.of()),
                        pieces.composerOf(batch, with(batch, files)),
                        RowColumns.NONE),
                files);
    }

    /// The files of a batch's pictures and these.
    private static SortedMap<String, String> with(Batch batch, SortedMap<String, String> files) {
        var all = PictureFilesColumn.read(batch.pictures);
        all.putAll(files);
        if (all.size() <= BatchLimits.PICTURES) return all;
        throw Refusals.invalid(
                "This row is not accepted.",
                List.of(Refusals.error(
                        "/pictures",
                        "too-many-pictures",
                        "The rows of this batch already use %,d different pictures, which is the maximum."
                                .formatted(BatchLimits.PICTURES),
                        "Choose one of these pictures.")));
    }

    @Transactional
    BatchRow storeReplaced(String id, BatchRow row, SortedMap<String, String> files) {
        var batch = batches.locked(id).orElseThrow(() -> Refusals.notFound("batch"));
        batch.pictures = PictureFilesColumn.write(with(batch, files));
        boolean was = rows.row(id, row.number()).orElseThrow().problems().isEmpty();
        boolean is = row.problems().isEmpty();
        rows.replace(id, row);
        batch.faulty += (was ? 1 : 0) - (is ? 1 : 0);
        if (batch.state == Batch.BatchState.CHECKING) batch.revision++;
        else if (was || is) printing.begin(batch, background);
        return row;
    }

    @Transactional
    void delete(String owner, String id) {
        own(owner, id);
        batches.locked(id).ifPresent(batch -> {
            batch.deletedAt = clock.instant();
            rows.removeAll(id);
        });
    }
}
