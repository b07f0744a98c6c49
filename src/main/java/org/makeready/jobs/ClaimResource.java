package org.makeready.jobs;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.makeready.account.Caller;
import org.makeready.account.Role;
import org.makeready.platform.http.PlainText;
import org.makeready.platform.http.Refusals;
import org.makeready.platform.http.SignedLinks;

@Path("/api/print-jobs/claims")
@RolesAllowed(Role.OF_PRINT_SHOPS)
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Print jobs")
@APIResponse(
        responseCode = "401",
        description = "No key, or not one of ours",
        content = @Content(mediaType = "application/problem+json"))
class ClaimResource {
    private static final int DEFAULT_LIMIT = 10, DEFAULT_LEASE = 900, SHORTEST = 5, LONGEST = 86_400;
    private static final String GONE = "The claim holds nothing any more (`lease-lost`)";

    private final Caller caller;
    private final Claims claims;
    private final PrintJobs jobs;
    private final SignedLinks links;

    ClaimResource(Caller caller, Claims claims, PrintJobs jobs, SignedLinks links) {
        this.caller = caller;
        this.claims = claims;
        this.jobs = jobs;
        this.links = links;
    }

    @Schema(name = "ClaimRequest")
    record ClaimRequest(
            @Schema(description = "At most so many jobs; 10 unless told", examples = "10") @Min(1) @Max(100)
            Integer limit,

            @Schema(description = "For so long nobody else gets them; 900 unless told", examples = "900")
            @Min(SHORTEST)
            @Max(LONGEST)
            Integer leaseSeconds,

            @Schema(description = "Only these products; all unless told", examples = "[\"bumper-sticker\"]")
            @Size(max = 50)
            List<@NotBlank @Size(max = 64) String> products) {
        Claims.ClaimCriteria criteria() {
            return new Claims.ClaimCriteria(
                    limit == null ? DEFAULT_LIMIT : limit,
                    leaseDuration(leaseSeconds),
                    products == null ? List.of() : products);
        }
    }

    @Schema(name = "LeaseProlonged")
    record LeaseExtension(@Min(SHORTEST) @Max(LONGEST) Integer leaseSeconds) {}

    @Schema(name = "ClaimRelease")
    record ClaimRelease(
            @Schema(description = "The ids of those given back; all unless told") @Size(max = 100)
            List<@NotBlank String> jobs,

            @Schema(examples = "The printer is down")
            @Size(max = 300)
            @Pattern(regexp = PlainText.PATTERN, message = PlainText.MESSAGE)
            String reason) {}

    @Schema(name = "Claim")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ClaimView(
            @Schema(description = "Absent when there was nothing to claim", examples = "clm_4zc0d5jm2pwbe1n8qky7xa2b3c")
            String claim,

            Instant leasedUntil,
            List<JobView> jobs,

            @Schema(description = "Everything in one zip; this link works without a key until it ends")
            ClaimPackage files) {}

    @Schema(name = "ClaimPackage")
    record ClaimPackage(
            @Schema(
                    examples =
                            "/api/print-jobs/claims/clm_4zc0d5jm2pwbe1n8qky7xa2b3c/package.zip?expires=1767225600&signature=…")
            String href,

            Instant expiresAt) {}

    @POST
    @Operation(
            summary = "Claim jobs that are ready",
            description =
                    "Those due first. For the time of the lease nobody else gets them, not even another program of yours; a lease that runs out gives them back by itself. Any number may claim at the same time.")
    @APIResponse(responseCode = "200", description = "What you got; no jobs and no claim when there are none")
    @APIResponse(
            responseCode = "422",
            description = "A limit or a lease out of range",
            content = @Content(mediaType = "application/problem+json"))
    public ClaimView claim(
            @RequestBody(
                            content =
                                    @Content(
                                            schema = @Schema(implementation = ClaimRequest.class),
                                            examples =
                                                    @ExampleObject(
                                                            name = "ten stickers for a quarter of an hour",
                                                            value = """
            {"limit": 10, "leaseSeconds": 900, "products": ["bumper-sticker"]}""")))
                    @Valid
                    ClaimRequest wish) {
        var wanted = (wish == null ? new ClaimRequest(null, null, null) : wish).criteria();
        return claims.claim(caller.account(), wanted)
                .map(this::view)
                .orElseGet(() -> new ClaimView(null, null, List.of(), null));
    }

    @GET
    @Path("/{claim}")
    @Operation(summary = "What a claim has: jobs it holds, and those that were begun under it")
    @APIResponse(responseCode = "200", description = "As it stands now")
    @APIResponse(
            responseCode = "404",
            description = "You have no such claim, or it has nothing any more",
            content = @Content(mediaType = "application/problem+json"))
    public ClaimView get(@PathParam("claim") String claim) {
        var own = jobs.ofClaim(caller.account(), claim);
        if (own.isEmpty()) throw Refusals.notFound("claim");
        return view(new Claims.Claim(claim, own.getFirst().leasedUntil, own));
    }

    @POST
    @Path("/{claim}/heartbeat")
    @Operation(summary = "Go on holding what you have not begun yet")
    @APIResponse(responseCode = "200", description = "Held for another lease: the jobs named here and no other")
    @APIResponse(responseCode = "409", description = GONE, content = @Content(mediaType = "application/problem+json"))
    public ClaimView heartbeat(
            @PathParam("claim") String claim,
            @RequestBody(
                            content =
                                    @Content(
                                            schema = @Schema(implementation = LeaseExtension.class),
                                            examples =
                                                    @ExampleObject(name = "another quarter of an hour", value = """
            {"leaseSeconds": 900}""")))
                    @Valid
                    LeaseExtension more) {
        return view(claims.extend(caller.account(), claim, leaseDuration(more == null ? null : more.leaseSeconds())));
    }

    @POST
    @Path("/{claim}/release")
    @Operation(summary = "Give back what you have not begun")
    @APIResponse(responseCode = "204", description = "Ready for the next")
    @APIResponse(responseCode = "409", description = GONE, content = @Content(mediaType = "application/problem+json"))
    public void release(
            @PathParam("claim") String claim,
            @RequestBody(
                            content =
                                    @Content(
                                            schema = @Schema(implementation = ClaimRelease.class),
                                            examples = @ExampleObject(name = "all of it", value = """
            {"reason": "The printer is down"}""")))
                    @Valid
                    ClaimRelease back) {
        var reason = Optional.ofNullable(back).map(ClaimRelease::reason).orElse("Given back.");
        claims.release(
                caller.account(),
                claim,
                Optional.ofNullable(back).map(ClaimRelease::jobs).orElse(List.of()),
                reason);
    }

    private ClaimView view(Claims.Claim claim) {
        var link = links.to(ClaimPackageResource.path(claim.id()), ClaimPackageResource.LINK_LIFE);
        return new ClaimView(
                claim.id(),
                claim.leasedUntil(),
                claim.jobs().stream().map(JobView::of).toList(),
                new ClaimPackage(link.href(), link.expiresAt()));
    }

    private static Duration leaseDuration(Integer seconds) {
        return Duration.ofSeconds(seconds == null ? DEFAULT_LEASE : seconds);
    }
}
