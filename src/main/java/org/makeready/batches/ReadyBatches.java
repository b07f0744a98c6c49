package org.makeready.batches;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.makeready.choices.ChoicesColumn;
import org.makeready.choices.PictureFilesColumn;
import org.makeready.platform.blobs.Blobs;
import org.makeready.platform.work.BackgroundWork;
import org.makeready.press.design.Choices;

/// Batches as those see them who take orders for them.
@ApplicationScoped
public class ReadyBatches {
    private final Batches batches;
    private final BatchPrinting printing;
    private final BackgroundWork background;
    private final Blobs blobs;

    ReadyBatches(Batches batches, BatchPrinting printing, BackgroundWork background, Blobs blobs) {
        this.batches = batches;
        this.printing = printing;
        this.background = background;
        this.blobs = blobs;
    }

    /// How a batch stands.
    ///
    /// @param sharedChoices what all its pieces have alike
    /// @param pictures files behind the ids in that, SHA-256 by id
    /// @param pieces   how many rows can be printed
    /// @param faulty   how many cannot
    /// @param files    empty until they are made
    public record BatchStatus(
            String id,
            int revision,
            String title,
            String template,
            int version,
            String material,
            Choices sharedChoices,
            SortedMap<String, String> pictures,
            int pieces,
            int faulty,
            String state,
            Optional<BatchFiles> files) {}

    /// @param list  SHA-256 of the list of its pieces
    /// @param print SHA-256 of the print file of all of them
    public record BatchFiles(String list, String print, long printBytes) {}

    @Transactional
    public Optional<BatchStatus> status(String owner, String id) {
        return batches.own(owner, id).map(found -> status(withPieceList(found)));
    }

    /// A file that was made before there were lists is made anew.
    private Batch withPieceList(Batch batch) {
        if (batch.state == Batch.BatchState.READY && batch.listSha256 == null)
            batches.locked(batch.id).ifPresent(held -> printing.begin(held, background));
        return batch;
    }

    private static BatchStatus status(Batch batch) {
        var files = batch.state == Batch.BatchState.READY
                ? Optional.of(new BatchFiles(batch.listSha256, batch.printSha256, batch.printBytes))
                : Optional.<BatchFiles>empty();
        return new BatchStatus(
                batch.id,
                batch.revision,
                batch.title,
                batch.template,
                batch.version,
                batch.material,
                ChoicesColumn.read(batch.choices),
                PictureFilesColumn.read(batch.pictures),
                batch.valid(),
                batch.faulty,
                batch.state.toString(),
                files);
    }

    /// The pieces a list names, in their order. Closing the stream closes the file.
    public Stream<PieceList.ListedPiece> pieces(String list) {
        return PieceList.read(
                blobs.find(list).orElseThrow(() -> new IllegalStateException("Blob " + list + " is missing")));
    }
}
