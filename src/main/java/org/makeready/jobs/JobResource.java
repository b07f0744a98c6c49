package org.makeready.jobs;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.makeready.account.Caller;
import org.makeready.account.Role;
import org.makeready.platform.http.PlainText;

@Path("/api/print-jobs")
@RolesAllowed(Role.OF_PRINT_SHOPS)
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Print jobs", description = "The print jobs of a print shop and their progress")
@APIResponse(
        responseCode = "401",
        description = "Missing or invalid API key",
        content = @Content(mediaType = "application/problem+json"))
class JobResource {
    private static final String WRONG =
            "This change is not allowed in the current state; the response names the allowed states";

    private final Caller caller;
    private final JobList list;
    private final PrintJobs jobs;
    private final JobTransitions transitions;

    JobResource(Caller caller, JobList list, PrintJobs jobs, JobTransitions transitions) {
        this.caller = caller;
        this.list = list;
        this.jobs = jobs;
        this.transitions = transitions;
    }

    @Schema(name = "PrintJobPage")
    record Page(
            List<JobView> items,

            @Schema(nullable = true, description = "Send it as cursor to get the next page; absent on the last page")
            String next) {}

    @Schema(name = "PrintJobStart")
    record StartRequest(
            @Schema(examples = "clm_4zc0d5jm2pwbe1n8qky7xa2b3c") @NotBlank @Size(max = 64)
            String claim) {}

    @Schema(name = "PrintJobShipment")
    record ShipmentRequest(
            @Schema(examples = "UPS")
            @NotBlank
            @Size(max = 60)
            @Pattern(regexp = PlainText.PATTERN, message = PlainText.MESSAGE)
            String carrier,

            @Schema(examples = "1Z999AA10123456784")
            @Size(max = 100)
            @Pattern(regexp = PlainText.PATTERN, message = PlainText.MESSAGE)
            String tracking) {}

    @Schema(name = "PrintJobReason")
    record ReasonRequest(
            @Schema(examples = "The white layer is missing")
            @NotBlank
            @Size(max = 300)
            @Pattern(regexp = PlainText.PATTERN, message = PlainText.MESSAGE)
            String reason) {}

    @Schema(name = "PrintJobReprint")
    record ReprintRequest(
            @Schema(examples = "Scratched by the laminator")
            @NotBlank
            @Size(max = 300)
            @Pattern(regexp = PlainText.PATTERN, message = PlainText.MESSAGE)
            String reason,

            @Schema(description = "Number of pieces to reprint; default all", examples = "3") @Min(1) @Max(10_000)
            Integer quantity) {}

    @Schema(name = "PrintJobEvent")
    record JobEventView(
            int number,
            Instant at,
            @Schema(examples = "Demo Print") String who,
            @Schema(examples = "claimed") String what,
            String why) {}

    @Schema(name = "PrintJobHistory")
    record JobHistory(List<JobEventView> items) {}

    @GET
    @Operation(summary = "List your print jobs, earliest due date first")
    @APIResponse(responseCode = "200", description = "One page of the list")
    @APIResponse(
            responseCode = "400",
            description = "Invalid cursor or filter",
            content = @Content(mediaType = "application/problem+json"))
    public Page list(
            @Parameter(description = "Only jobs in these states, separated by commas", example = "ready,claimed")
                    @QueryParam("state")
                    Optional<String> state,
            @Parameter(example = "bumper-sticker") @QueryParam("product") Optional<String> product,
            @Parameter(example = "vinyl-white") @QueryParam("material") Optional<String> material,
            @Parameter(example = "11.5x3") @QueryParam("size") Optional<String> size,
            @Parameter(description = "Only jobs of the order with this number", example = "MR-100001")
                    @QueryParam("order")
                    Optional<String> order,
            @Parameter(description = "Only jobs due before this time", example = "2026-12-01T00:00:00Z")
                    @QueryParam("dueBefore")
                    Optional<String> dueBefore,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit,
            @QueryParam("cursor") Optional<String> cursor) {
        var page = list.page(
                new JobList.JobFilter(caller.account(), state, product, material, size, order, dueBefore),
                cursor,
                limit);
        return new Page(page.jobs().stream().map(JobView::of).toList(), page.next());
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "Get one of your print jobs")
    @APIResponse(responseCode = "200", description = "The print job in its current state")
    @APIResponse(
            responseCode = "404",
            description = "Print job not found",
            content = @Content(mediaType = "application/problem+json"))
    public JobView get(@PathParam("id") String id) {
        return JobView.of(jobs.of(caller.account(), id));
    }

    @GET
    @Path("/{id}/history")
    @Operation(summary = "List the history of a print job: when, who, what and why")
    @APIResponse(responseCode = "200", description = "The events, oldest first")
    @APIResponse(
            responseCode = "404",
            description = "Print job not found",
            content = @Content(mediaType = "application/problem+json"))
    public JobHistory history(@PathParam("id") String id) {
        var job = jobs.of(caller.account(), id);
        return new JobHistory(jobs.history(job.id).stream()
                .map(e -> new JobEventView(e.id.position(), e.at, e.who, e.what, e.why))
                .toList());
    }

    @POST
    @Path("/{id}/in-production")
    @Operation(
            summary = "Start production of a claimed job",
            description = "From now on the lease no longer expires: nobody else gets the job. "
                    + "Sending it again with the same claim changes nothing.")
    @APIResponse(responseCode = "200", description = "Production started")
    @APIResponse(
            responseCode = "404",
            description = "Print job not found",
            content = @Content(mediaType = "application/problem+json"))
    @APIResponse(
            responseCode = "409",
            description = "The claim no longer holds the job (`lease-lost`): do not print it. Or: " + WRONG,
            content = @Content(mediaType = "application/problem+json"))
    public JobView start(
            @PathParam("id") String id,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            schema = @Schema(implementation = StartRequest.class),
                                            examples = @ExampleObject(name = "begin", value = """
            {"claim": "clm_4zc0d5jm2pwbe1n8qky7xa2b3c"}""")))
                    @NotNull
                    @Valid
                    StartRequest start) {
        return JobView.of(transitions.start(caller.account(), id, start.claim()));
    }

    @POST
    @Path("/{id}/printed")
    @Consumes(MediaType.WILDCARD)
    @Operation(summary = "Report that all pieces are printed and finished")
    @APIResponse(responseCode = "200", description = "Printed")
    @APIResponse(
            responseCode = "404",
            description = "Print job not found",
            content = @Content(mediaType = "application/problem+json"))
    @APIResponse(responseCode = "409", description = WRONG, content = @Content(mediaType = "application/problem+json"))
    public JobView markPrinted(@PathParam("id") String id) {
        return JobView.of(transitions.markPrinted(caller.account(), id));
    }

    @POST
    @Path("/{id}/shipped")
    @Operation(
            summary = "Report that the job was shipped",
            description = "The customer sees the carrier and the tracking number.")
    @APIResponse(responseCode = "200", description = "Shipped")
    @APIResponse(
            responseCode = "404",
            description = "Print job not found",
            content = @Content(mediaType = "application/problem+json"))
    @APIResponse(responseCode = "409", description = WRONG, content = @Content(mediaType = "application/problem+json"))
    public JobView markShipped(
            @PathParam("id") String id,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            schema = @Schema(implementation = ShipmentRequest.class),
                                            examples = @ExampleObject(name = "by parcel", value = """
            {"carrier": "UPS", "tracking": "1Z999AA10123456784"}""")))
                    @NotNull
                    @Valid
                    ShipmentRequest shipment) {
        return JobView.of(transitions.markShipped(caller.account(), id, shipment.carrier(), shipment.tracking()));
    }

    @POST
    @Path("/{id}/delivered")
    @Consumes(MediaType.WILDCARD)
    @Operation(summary = "Report that the job was delivered")
    @APIResponse(responseCode = "200", description = "Delivered")
    @APIResponse(
            responseCode = "404",
            description = "Print job not found",
            content = @Content(mediaType = "application/problem+json"))
    @APIResponse(responseCode = "409", description = WRONG, content = @Content(mediaType = "application/problem+json"))
    public JobView markDelivered(@PathParam("id") String id) {
        return JobView.of(transitions.markDelivered(caller.account(), id));
    }

    @POST
    @Path("/{id}/on-hold")
    @Operation(summary = "Put a job on hold", description = "Nobody can claim it until it is resumed.")
    @APIResponse(responseCode = "200", description = "On hold")
    @APIResponse(
            responseCode = "404",
            description = "Print job not found",
            content = @Content(mediaType = "application/problem+json"))
    @APIResponse(responseCode = "409", description = WRONG, content = @Content(mediaType = "application/problem+json"))
    public JobView hold(
            @PathParam("id") String id,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            schema = @Schema(implementation = ReasonRequest.class),
                                            examples = @ExampleObject(name = "no vinyl", value = """
            {"reason": "Waiting for vinyl"}""")))
                    @NotNull
                    @Valid
                    ReasonRequest because) {
        return JobView.of(transitions.hold(caller.account(), id, because.reason()));
    }

    @POST
    @Path("/{id}/resumed")
    @Consumes(MediaType.WILDCARD)
    @Operation(
            summary = "Resume a job that is on hold",
            description = "Its files are created again with your current settings; then the job is ready.")
    @APIResponse(responseCode = "200", description = "The files are being created")
    @APIResponse(
            responseCode = "404",
            description = "Print job not found",
            content = @Content(mediaType = "application/problem+json"))
    @APIResponse(responseCode = "409", description = WRONG, content = @Content(mediaType = "application/problem+json"))
    public JobView resume(@PathParam("id") String id) {
        return JobView.of(transitions.resume(caller.account(), id));
    }

    @POST
    @Path("/{id}/rejected")
    @Operation(summary = "Reject a job permanently", description = "The customer sees the reason.")
    @APIResponse(responseCode = "200", description = "Rejected")
    @APIResponse(
            responseCode = "404",
            description = "Print job not found",
            content = @Content(mediaType = "application/problem+json"))
    @APIResponse(responseCode = "409", description = WRONG, content = @Content(mediaType = "application/problem+json"))
    public JobView reject(
            @PathParam("id") String id,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            schema = @Schema(implementation = ReasonRequest.class),
                                            examples = @ExampleObject(name = "a trademark", value = """
            {"reason": "The photo shows a trademark that we may not print"}""")))
                    @NotNull
                    @Valid
                    ReasonRequest because) {
        return JobView.of(transitions.reject(caller.account(), id, because.reason()));
    }

    @POST
    @Path("/{id}/reprint")
    @Operation(
            summary = "Reprint a job, all pieces or some of them",
            description = "Its files are created again under a new name; the print file has exactly the same "
                    + "bytes unless your settings have changed. Then the job is ready to be claimed.")
    @APIResponse(responseCode = "200", description = "The files are being created")
    @APIResponse(
            responseCode = "404",
            description = "Print job not found",
            content = @Content(mediaType = "application/problem+json"))
    @APIResponse(responseCode = "409", description = WRONG, content = @Content(mediaType = "application/problem+json"))
    @APIResponse(
            responseCode = "422",
            description = "The reason is missing, or there are fewer pieces than requested",
            content = @Content(mediaType = "application/problem+json"))
    public JobView reprint(
            @PathParam("id") String id,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            schema = @Schema(implementation = ReprintRequest.class),
                                            examples = @ExampleObject(name = "three pieces", value = """
            {"reason": "Scratched by the laminator", "quantity": 3}""")))
                    @NotNull
                    @Valid
                    ReprintRequest reprint) {
        return JobView.of(transitions.reprint(caller.account(), id, reprint.reason(), reprint.quantity()));
    }
}
