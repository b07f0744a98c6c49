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
        description = "Missing or invalid API key",
        content = @Content(mediaType = "application/problem+json"))
class ClaimResource {
    private static final int DEFAULT_LIMIT = 10, DEFAULT_LEASE = 900, SHORTEST = 5, LONGEST = 86_400;
    private static final String GONE = "The claim holds no jobs any more (`lease-lost`)";

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
            @Schema(description = "Maximum number of jobs; default 10", examples = "10") @Min(1) @Max(100)
            Integer limit,

            @Schema(
                    description = "Length of the lease in seconds, during which nobody else gets the jobs; default 900",
                    examples = "900")
            @Min(SHORTEST)
            @Max(LONGEST)
            Integer leaseSeconds,

            @Schema(description = "Only jobs for these products; default all", examples = "[\"bumper-sticker\"]")
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
            @Schema(description = "The ids of the jobs to release; default all") @Size(max = 100)
            List<@NotBlank String> jobs,

            @Schema(examples = "The printer is down")
            @Size(max = 300)
            @Pattern(regexp = PlainText.PATTERN, message = PlainText.MESSAGE)
            String reason) {}

    @Schema(name = "Claim")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ClaimView(
            @Schema(description = "Absent when no job was ready", examples = "clm_4zc0d5jm2pwbe1n8qky7xa2b3c")
            String claim,

            Instant leasedUntil,
            List<JobView> jobs,

            @Schema(description = "Link to all files in one zip; it works without an API key until it expires")
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
            summary = "Claim print jobs that are ready",
            description = "Jobs with the earliest due date come first. During the lease nobody else gets them, "
                    + "not even another program of yours; when the lease expires, "
                    + "the jobs are released automatically. Any number of programs may claim at the same "
                    + "time.")
    @APIResponse(
            responseCode = "200",
            description = "The claimed jobs; an empty list and no claim when no job is ready")
    @APIResponse(
            responseCode = "422",
            description = "Limit or lease out of range",
            content = @Content(mediaType = "application/problem+json"))
    public ClaimView claim(
            @RequestBody(
                            content =
                                    @Content(
                                            schema = @Schema(implementation = ClaimRequest.class),
                                            examples =
                                                    @ExampleObject(
                                                            name = "ten sticker jobs for 15 minutes",
                                                            value = """
            {"limit": 10, "leaseSeconds": 900, "products": ["bumper-sticker"]}""")))
                    @Valid
                    ClaimRequest request) {
        var wanted = (request == null ? new ClaimRequest(null, null, null) : request).criteria();
        return claims.claim(caller.account(), wanted)
                .map(this::view)
                .orElseGet(() -> new ClaimView(null, null, List.of(), null));
    }

    @GET
    @Path("/{claim}")
    @Operation(summary = "Get a claim, with the jobs it holds and the jobs started under it")
    @APIResponse(responseCode = "200", description = "The claim in its current state")
    @APIResponse(
            responseCode = "404",
            description = "Claim not found, or it has no jobs left",
            content = @Content(mediaType = "application/problem+json"))
    public ClaimView get(@PathParam("claim") String claim) {
        var own = jobs.ofClaim(caller.account(), claim);
        if (own.isEmpty()) throw Refusals.notFound("claim");
        return view(new Claims.Claim(claim, own.getFirst().leasedUntil, own));
    }

    @POST
    @Path("/{claim}/heartbeat")
    @Operation(summary = "Extend the lease of the jobs you have not started yet")
    @APIResponse(responseCode = "200", description = "The lease is extended for exactly the jobs listed here")
    @APIResponse(responseCode = "409", description = GONE, content = @Content(mediaType = "application/problem+json"))
    public ClaimView heartbeat(
            @PathParam("claim") String claim,
            @RequestBody(
                            content =
                                    @Content(
                                            schema = @Schema(implementation = LeaseExtension.class),
                                            examples = @ExampleObject(name = "15 more minutes", value = """
            {"leaseSeconds": 900}""")))
                    @Valid
                    LeaseExtension more) {
        return view(claims.extend(caller.account(), claim, leaseDuration(more == null ? null : more.leaseSeconds())));
    }

    @POST
    @Path("/{claim}/release")
    @Operation(summary = "Release jobs you have not started")
    @APIResponse(responseCode = "204", description = "Released; other programs can claim them")
    @APIResponse(responseCode = "409", description = GONE, content = @Content(mediaType = "application/problem+json"))
    public void release(
            @PathParam("claim") String claim,
            @RequestBody(
                            content =
                                    @Content(
                                            schema = @Schema(implementation = ClaimRelease.class),
                                            examples = @ExampleObject(name = "all jobs of the claim", value = """
            {"reason": "The printer is down"}""")))
                    @Valid
                    ClaimRelease back) {
        var reason = Optional.ofNullable(back).map(ClaimRelease::reason).orElse("Released.");
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
