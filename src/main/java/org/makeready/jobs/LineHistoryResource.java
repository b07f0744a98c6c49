package org.makeready.jobs;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.makeready.account.Customer;
import org.makeready.ordering.ApprovedLines;
import org.makeready.platform.http.Refusals;

/// What has happened to a line, as its customer may see it: without the names of claims and machines.
@Path("/api/orders/{id}/lines/{line: [0-9]{1,3}}/history")
@RolesAllowed(Customer.ROLE)
@Tag(name = "Orders")
@APIResponse(
        responseCode = "401",
        description = "Missing or invalid token",
        content = @Content(mediaType = "application/problem+json"))
class LineHistoryResource {
    private final Customer customer;
    private final ApprovedLines lines;
    private final PrintJobs jobs;

    LineHistoryResource(Customer customer, ApprovedLines lines, PrintJobs jobs) {
        this.customer = customer;
        this.lines = lines;
        this.jobs = jobs;
    }

    @Schema(name = "LineEvent")
    record LineEvent(
            Instant at, @Schema(examples = "shipped") String what) {}

    @Schema(name = "LineHistory")
    record LineHistory(
            @Schema(description = "Oldest first; empty before approval")
            List<LineEvent> items) {}

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "Get the production history of an order line")
    @APIResponse(responseCode = "200", description = "Every state, with the time it started")
    @APIResponse(
            responseCode = "404",
            description = "Order not found",
            content = @Content(mediaType = "application/problem+json"))
    @Transactional
    public LineHistory history(@PathParam("id") String id, @PathParam("line") int line) {
        if (!lines.owns(customer.id(), id)) throw Refusals.notFound("order");
        return new LineHistory(jobs.of(List.of(id)).stream()
                .filter(job -> job.line == line)
                .flatMap(job -> jobs.history(job.id).stream())
                .map(event -> new LineEvent(event.at, event.what))
                .toList());
    }
}
