package org.makeready.ordering;

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
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.makeready.account.Customer;
import org.makeready.ordering.lines.LineComposer;
import org.makeready.ordering.lines.OrderLine;
import org.makeready.platform.http.BlobResponses;
import org.makeready.platform.http.Refusals;

/// The proofs an order keeps: the files themselves, unchanged since it was placed.
@Path("/api/orders/{id}/lines/{line: [0-9]{1,3}}")
@RolesAllowed(Customer.ROLE)
@Tag(name = "Orders")
@APIResponse(responseCode = "200", description = "The file; its ETag is its SHA-256")
@APIResponse(responseCode = "206", description = "The requested range")
@APIResponse(responseCode = "304", description = "Not modified (If-None-Match)")
@APIResponse(
        responseCode = "401",
        description = "Missing or invalid token",
        content = @Content(mediaType = "application/problem+json"))
@APIResponse(
        responseCode = "404",
        description = "Order or order line not found",
        content = @Content(mediaType = "application/problem+json"))
@APIResponse(responseCode = "416", description = "Range not satisfiable")
class OrderProofResource {
    private final Customer customer;
    private final Orders orders;
    private final BlobResponses blobs;
    private final LineComposer composer;

    OrderProofResource(Customer customer, Orders orders, BlobResponses blobs, LineComposer composer) {
        this.customer = customer;
        this.orders = orders;
        this.blobs = blobs;
        this.composer = composer;
    }

    @GET
    @Path("/proof.svg")
    @Produces("image/svg+xml")
    @Operation(summary = "Get the saved proof of an order line as SVG")
    public Response svg(@PathParam("id") String id, @PathParam("line") int line, @Context HttpHeaders headers) {
        return blobs.of(line(id, line).svgSha256, "image/svg+xml", headers);
    }

    @GET
    @Path("/proof.pdf")
    @Produces("application/pdf")
    @Operation(summary = "Get the saved proof of an order line as PDF")
    public Response pdf(@PathParam("id") String id, @PathParam("line") int line, @Context HttpHeaders headers) {
        return blobs.of(line(id, line).pdfSha256, "application/pdf", headers);
    }

    @GET
    @Path("/preview.png")
    @Produces("image/png")
    @Operation(
            summary = "Get the first face of an order line as PNG",
            description = "Drawn again from the data saved with the order line. "
                    + "The ETag starts with the fingerprint of the picture.")
    public Response png(
            @PathParam("id") String id,
            @PathParam("line") int line,
            @QueryParam("width") @DefaultValue("600") @Min(16) @Max(2400) int width,
            @Context Request request) {
        var composition = composer.compose(line(id, line));
        var tag = new EntityTag(composition.fingerprint() + "." + width);
        var unchanged = request.evaluatePreconditions(tag);
        return (unchanged != null ? unchanged : Response.ok(composer.png(composition, width), "image/png"))
                .tag(tag)
                .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
                .header("X-Content-Type-Options", "nosniff")
                .build();
    }

    private OrderLine line(String id, int line) {
        return orders.line(customer.id(), id, line).orElseThrow(() -> Refusals.notFound("order line"));
    }
}
