package org.makeready.batches;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.makeready.account.Customer;
import org.makeready.batches.rows.BatchLimits;
import org.makeready.drawing.DrawingResponses;
import org.makeready.drawing.Renderer;
import org.makeready.platform.blobs.Blobs;
import org.makeready.platform.http.Refusals;
import org.makeready.platform.http.StreamResponses;
import org.makeready.press.bytes.Impression;

/// What a batch looks like, and its files.
@Path("/api/batches/{id}")
@RolesAllowed(Customer.ROLE)
@Tag(name = "Batches")
@APIResponse(
        responseCode = "401",
        description = "Missing or invalid token",
        content = @Content(mediaType = "application/problem+json"))
@APIResponse(
        responseCode = "404",
        description = "Batch or row not found",
        content = @Content(mediaType = "application/problem+json"))
@APIResponse(
        responseCode = "409",
        description = "The batch or row is not ready yet",
        content = @Content(mediaType = "application/problem+json"))
class BatchFileResource {
    private static final int PIECE = 64 * 1024;

    private final Customer customer;
    private final CustomerBatches batches;
    private final BatchSingles singles;
    private final Renderer renderer;
    private final Blobs blobs;

    BatchFileResource(
            Customer customer, CustomerBatches batches, BatchSingles singles, Renderer renderer, Blobs blobs) {
        this.customer = customer;
        this.batches = batches;
        this.singles = singles;
        this.renderer = renderer;
        this.blobs = blobs;
    }

    @GET
    @Path("/rows/{row: [0-9]{1,6}}/preview.svg")
    @Produces("image/svg+xml")
    @Operation(summary = "Get all faces of a row's piece, side by side, as SVG")
    @APIResponse(responseCode = "200", description = "The picture")
    @APIResponse(
            responseCode = "422",
            description = "The row cannot be printed yet; lists every reason",
            content = @Content(mediaType = "application/problem+json"))
    public Response svg(@PathParam("id") String id, @PathParam("row") int row, @Context Request request) {
        var composition = batches.composition(customer.id(), id, row);
        return pictureResponse(
                request, "image/svg+xml", composition.fingerprint() + ".svg", () -> renderer.svg(composition));
    }

    @GET
    @Path("/rows/{row: [0-9]{1,6}}/preview.png")
    @Produces("image/png")
    @Operation(summary = "Get one face of a row's piece as PNG")
    @APIResponse(responseCode = "200", description = "The picture")
    @APIResponse(
            responseCode = "422",
            description = "The row cannot be printed yet; lists every reason",
            content = @Content(mediaType = "application/problem+json"))
    public Response png(
            @PathParam("id") String id,
            @PathParam("row") int row,
            @QueryParam("width") @DefaultValue("600") @Min(16) @Max(2400) int width,
            @QueryParam("face") String face,
            @Context Request request) {
        var composition = batches.composition(customer.id(), id, row);
        var shown = DrawingResponses.face(composition, face);
        return pictureResponse(
                request,
                "image/png",
                composition.fingerprint() + "." + shown.name() + "." + width + ".png",
                () -> renderer.png(composition, shown, width));
    }

    private static Response pictureResponse(Request request, String type, String tag, Supplier<Impression> drawn) {
        return DrawingResponses.response(
                request, new DrawingResponses.LazyDrawing(type, tag, drawn), "private, no-cache");
    }

    @GET
    @Path("/print.pdf")
    @Produces("application/pdf")
    @Operation(
            summary = "Download the print file with all printable rows, in order",
            description = "PDF/X-4 and PDF/A-2b in process inks, with cut line and white ink where the product "
                    + "has them; one page for each face. Artwork and fonts are stored only once.")
    @APIResponse(responseCode = "200", description = "The file; its ETag is its SHA-256")
    @APIResponse(responseCode = "206", description = "The requested range")
    @APIResponse(responseCode = "304", description = "Not modified (If-None-Match)")
    public Response print(@PathParam("id") String id, @Context HttpHeaders headers) {
        var batch = batches.own(customer.id(), id);
        if (batch.printSha256 == null)
            throw Refusals.conflict(
                    "batch-not-ready", "The print file is not ready; the state of the batch is " + batch.state + ".");
        var file = blobs.find(batch.printSha256)
                .orElseThrow(() -> new IllegalStateException("Blob " + batch.printSha256 + " is missing"));
        return StreamResponses.of(
                new StreamResponses.StreamedFile(
                        batch.id + ".pdf", "application/pdf", batch.printSha256, batch.printBytes, (out, from, to) -> {
                            try (var bytes = Files.newInputStream(file)) {
                                bytes.skipNBytes(from);
                                copy(bytes, out, to - from + 1);
                            }
                        }),
                headers);
    }

    private static void copy(InputStream from, OutputStream to, long count) throws IOException {
        byte[] piece = new byte[PIECE];
        for (long left = count; left > 0; ) {
            int read = from.read(piece, 0, (int) Math.min(left, PIECE));
            if (read < 0) throw new IOException("The file is shorter than expected");
            to.write(piece, 0, read);
            left -= read;
        }
    }

    @GET
    @Path("/singles.zip")
    @Produces("application/zip")
    @Operation(
            summary = "Download one print file per printable row, up to 1,000, in one zip",
            description = "Streamed while it is created; the same batch always gives the same bytes.")
    @APIResponse(responseCode = "200", description = "The zip file")
    public Response singles(@PathParam("id") String id) {
        var batch = batches.own(customer.id(), id);
        if (batch.state == Batch.BatchState.CHECKING)
            throw Refusals.conflict("batch-not-ready", "Its rows are still being checked.");
        if (batch.valid() > BatchLimits.SINGLES)
            throw Refusals.conflict(
                    "too-many-singles",
                    "There are %,d pieces; single files are available for up to %,d. Download print.pdf instead."
                            .formatted(batch.valid(), BatchLimits.SINGLES));
        StreamingOutput zip = out -> singles.write(batch, out);
        return Response.ok(zip, "application/zip")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + batch.id + ".zip\"")
                .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
                .build();
    }
}
