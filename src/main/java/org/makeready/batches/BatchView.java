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
                description = "checking, making (the print file is being created), ready, "
                        + "unprintable (no row can be printed), too-large (the print file would exceed the "
                        + "maximum size, default 2,000,000,000 bytes), failed (internal error)")
        Batch.BatchState state,

        String title,
        String template,
        int version,
        String material,
        Instant createdAt,
        @Schema(examples = "100000") int rows,

        @Schema(description = "Number of rows checked so far")
        int checked,

        @Schema(description = "Number of checked rows that can be printed: the pieces of the print file")
        int valid,

        @Schema(
                description =
                        "Number of checked rows that cannot be printed; GET /api/batches/{id}/errors lists the reasons")
        int faulty,

        @Schema(
                description =
                        "Number of pieces in the print file so far; in the state too-large, how many fit into one file")
        int made,

        @Schema(description = "Increases with every change of a row")
        int revision,

        @Schema(description = "Absent until the print file is ready")
        BatchFileView print) {
    @Schema(name = "BatchFile")
    record BatchFileView(
            String href,

            @Schema(description = "SHA-256 of the file as served; check it with sha256sum")
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
