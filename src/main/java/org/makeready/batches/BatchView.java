package org.makeready.batches;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// A batch as its customer sees it.
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Batch")
record BatchView(
        @Schema(examples = "bat_4zc0d5jm2pwbe1n8qky7xa2b3c") String id,

        @Schema(
                implementation = String.class,
                examples = "checking",
                description =
                        "checking, making, ready, unprintable (no row can be printed), too-large (the print file would have more bytes than it may have, 2,000,000,000 as a rule), failed (something broke on our side)")
        Batch.BatchState state,

        String title,
        String template,
        int version,
        String material,
        Instant createdAt,
        @Schema(examples = "100000") int rows,

        @Schema(description = "How many rows were checked so far")
        int checked,

        @Schema(description = "How many of these can be printed: the pieces of the print file")
        int valid,

        @Schema(description = "How many cannot; errors tell why")
        int faulty,

        @Schema(description = "How many pieces are in the print file so far; with too-large, how many have room in one")
        int made,

        @Schema(description = "Grows with each change of a row")
        int revision,

        @Schema(description = "Absent until it is made") BatchFileView print) {
    @Schema(name = "BatchFile")
    record BatchFileView(
            String href,

            @Schema(description = "Of the file as served: check it with sha256sum")
            String sha256,

            long bytes) {}

    static BatchView of(Batch batch) {
        var print = batch.printSha256 == null
                ? null
                : new BatchFileView("/api/batches/" + batch.id + "/print.pdf", batch.printSha256, batch.printBytes);
        return new BatchView(
                batch.id,
                batch.state,
                batch.title,
                batch.template,
                batch.version,
                batch.material,
                batch.createdAt,
                batch.rows,
                batch.checked,
                batch.valid(),
                batch.faulty,
                batch.made,
                batch.revision,
                print);
    }
}
