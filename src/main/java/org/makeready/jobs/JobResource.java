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
@Tag(name = "Print jobs", description = "What a print shop has to make, and how far it is")
@APIResponse(
        responseCode = "401",
        description = "No key, or not one of ours",
        content = @Content(mediaType = "application/problem+json"))
class JobResource {
    private static final String WRONG =
            "The job is not in a state this leads on from; the answer names where it can go";

    private final Caller caller;
    private final JobList list;
    private final PrintJobs jobs;
    private final JobTransitions desk;

    JobResource(Caller caller, JobList list, PrintJobs jobs, JobTransitions desk) {
        this.caller = caller;
        this.list = list;
        this.jobs = jobs;
        this.desk = desk;
    }

    @Schema(name = "PrintJobPage")
    record Page(
            List<JobView> items,

            @Schema(description = "Give it as cursor to get the next page; absent on the last")
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

            @Schema(description = "Of how many pieces; of all of them unless told", examples = "3") @Min(1) @Max(10_000)
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
    @Operation(summary = "Your jobs, those due first at the front")
    @APIResponse(responseCode = "200", description = "One page of them")
    @APIResponse(
            responseCode = "400",
            description = "Not a cursor of ours, or a filter that cannot be read",
            content = @Content(mediaType = "application/problem+json"))
    public Page list(
            @Parameter(description = "Only in these states, separated by commas", example = "ready,claimed")
                    @QueryParam("state")
                    Optional<String> state,
            @Parameter(example = "bumper-sticker") @QueryParam("product") Optional<String> product,
            @Parameter(example = "vinyl-white") @QueryParam("material") Optional<String> material,
            @Parameter(example = "11.5x3") @QueryParam("size") Optional<String> size,
            @Parameter(description = "The number of an order", example = "MR-100001") @QueryParam("order")
                    Optional<String> order,
            @Parameter(description = "Due before this moment", example = "2026-12-01T00:00:00Z")
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
    @Operation(summary = "One of your jobs")
    @APIResponse(responseCode = "200", description = "As it stands now")
    @APIResponse(
            responseCode = "404",
            description = "You have no such job",
            content = @Content(mediaType = "application/problem+json"))
    public JobView get(@PathParam("id") String id) {
        return JobView.of(jobs.of(caller.account(), id));
    }

    @GET
    @Path("/{id}/history")
    @Operation(summary = "Everything that happened to a job: when, who, what and why")
    @APIResponse(responseCode = "200", description = "The oldest first")
    @APIResponse(
            responseCode = "404",
            description = "You have no such job",
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
            summary = "Begin to make a claimed job",
            description =
                    "From here on the lease no longer ends by itself: nobody else gets the job. Saying it again under the same claim is fine.")
    @APIResponse(responseCode = "200", description = "It is yours to make")
    @APIResponse(
            responseCode = "404",
            description = "You have no such job",
            content = @Content(mediaType = "application/problem+json"))
    @APIResponse(
            responseCode = "409",
            description = "The claim does not hold it any more (`lease-lost`): do not print it. Or: " + WRONG,
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
        return JobView.of(desk.start(caller.account(), id, start.claim()));
    }

    @POST
    @Path("/{id}/printed")
    @Consumes(MediaType.WILDCARD)
    @Operation(summary = "All pieces are printed and finished")
    @APIResponse(responseCode = "200", description = "Printed")
    @APIResponse(
            responseCode = "404",
            description = "You have no such job",
            content = @Content(mediaType = "application/problem+json"))
    @APIResponse(responseCode = "409", description = WRONG, content = @Content(mediaType = "application/problem+json"))
    public JobView markPrinted(@PathParam("id") String id) {
        return JobView.of(desk.markPrinted(caller.account(), id));
    }

    @POST
    @Path("/{id}/shipped")
    @Operation(summary = "It has left the shop", description = "The customer sees carrier and tracking number.")
    @APIResponse(responseCode = "200", description = "Shipped")
    @APIResponse(
            responseCode = "404",
            description = "You have no such job",
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
        return JobView.of(desk.markShipped(caller.account(), id, shipment.carrier(), shipment.tracking()));
    }

    @POST
    @Path("/{id}/delivered")
    @Consumes(MediaType.WILDCARD)
    @Operation(summary = "It has arrived")
    @APIResponse(responseCode = "200", description = "Delivered")
    @APIResponse(
            responseCode = "404",
            description = "You have no such job",
            content = @Content(mediaType = "application/problem+json"))
    @APIResponse(responseCode = "409", description = WRONG, content = @Content(mediaType = "application/problem+json"))
    public JobView markDelivered(@PathParam("id") String id) {
        return JobView.of(desk.markDelivered(caller.account(), id));
    }

    @POST
    @Path("/{id}/on-hold")
    @Operation(summary = "Hold a job back", description = "Nobody can claim it until it is resumed.")
    @APIResponse(responseCode = "200", description = "On hold")
    @APIResponse(
            responseCode = "404",
            description = "You have no such job",
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
        return JobView.of(desk.hold(caller.account(), id, because.reason()));
    }

    @POST
    @Path("/{id}/resumed")
    @Consumes(MediaType.WILDCARD)
    @Operation(
            summary = "Take a held job up again",
            description = "Its files are made anew, after your settings of now; then it is ready.")
    @APIResponse(responseCode = "200", description = "Its files are being made")
    @APIResponse(
            responseCode = "404",
            description = "You have no such job",
            content = @Content(mediaType = "application/problem+json"))
    @APIResponse(responseCode = "409", description = WRONG, content = @Content(mediaType = "application/problem+json"))
    public JobView resume(@PathParam("id") String id) {
        return JobView.of(desk.resume(caller.account(), id));
    }

    @POST
    @Path("/{id}/rejected")
    @Operation(summary = "Refuse a job for good", description = "The customer sees the reason.")
    @APIResponse(responseCode = "200", description = "Rejected")
    @APIResponse(
            responseCode = "404",
            description = "You have no such job",
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
            {"reason": "The photo shows a trademark we may not print"}""")))
                    @NotNull
                    @Valid
                    ReasonRequest because) {
        return JobView.of(desk.reject(caller.account(), id, because.reason()));
    }

    @POST
    @Path("/{id}/reprint")
    @Operation(
            summary = "Make a job again, whole or in part",
            description =
                    "Its files are made anew under a new name, the same print file to the byte unless your settings changed; then it is ready to be claimed.")
    @APIResponse(responseCode = "200", description = "Its files are being made")
    @APIResponse(
            responseCode = "404",
            description = "You have no such job",
            content = @Content(mediaType = "application/problem+json"))
    @APIResponse(responseCode = "409", description = WRONG, content = @Content(mediaType = "application/problem+json"))
    @APIResponse(
            responseCode = "422",
            description = "No reason, or more pieces than there are",
            content = @Content(mediaType = "application/problem+json"))
    public JobView reprint(
            @PathParam("id") String id,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            schema = @Schema(implementation = ReprintRequest.class),
                                            examples = @ExampleObject(name = "three of them", value = """
            {"reason": "Scratched by the laminator", "quantity": 3}""")))
                    @NotNull
                    @Valid
                    ReprintRequest reprint) {
        return JobView.of(desk.reprint(caller.account(), id, reprint.reason(), reprint.quantity()));
    }
}
