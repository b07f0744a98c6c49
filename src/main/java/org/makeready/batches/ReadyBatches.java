package org.makeready.batches;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.makeready.platform.BackgroundWork;
import org.makeready.platform.Blobs;
import org.makeready.press.design.Choices;
import org.makeready.studio.ChoicesColumn;

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
    /// @param alike    what all its pieces have alike
    /// @param pictures files behind the ids in that, SHA-256 by id
    /// @param pieces   how many rows can be printed
    /// @param faulty   how many cannot
    /// @param files    empty until they are made
    public record Standing(
            String id,
            int revision,
            String title,
            String template,
            int version,
            String material,
            Choices alike,
            SortedMap<String, String> pictures,
            int pieces,
            int faulty,
            String state,
            Optional<Files> files) {}

    /// @param list  SHA-256 of the list of its pieces
    /// @param print SHA-256 of the print file of all of them
    public record Files(String list, String print, long printBytes) {}

    @Transactional
    public Optional<Standing> standing(String owner, String id) {
        return batches.own(owner, id).map(found -> standing(listed(found)));
    }

    /// A file that was made before there were lists is made anew.
    private Batch listed(Batch batch) {
        if (batch.state == Batch.State.READY && batch.listSha256 == null)
            batches.held(batch.id).ifPresent(held -> printing.begin(held, background));
        return batch;
    }

    private static Standing standing(Batch batch) {
        var files = batch.state == Batch.State.READY
                ? Optional.of(new Files(batch.listSha256, batch.printSha256, batch.printBytes))
                : Optional.<Files>empty();
        return new Standing(
                batch.id,
                batch.revision,
                batch.title,
                batch.template,
                batch.version,
                batch.material,
                ChoicesColumn.read(batch.choices),
                BatchPieces.read(batch.pictures),
                batch.valid(),
                batch.faulty,
                batch.state.toString(),
                files);
    }

    /// The pieces a list names, in their order. Closing the stream closes the file.
    public Stream<PieceList.Piece> pieces(String list) {
        return PieceList.read(
                blobs.find(list).orElseThrow(() -> new IllegalStateException("Blob " + list + " is missing")));
    }
}
