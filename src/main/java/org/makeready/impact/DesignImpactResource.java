package org.makeready.impact;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.makeready.account.Role;
import org.makeready.catalog.Templates;
import org.makeready.designs.PinnedDesigns;
import org.makeready.platform.http.ProblemException;
import org.makeready.platform.http.Refusals;
import org.makeready.platform.work.BackgroundWork;
import org.makeready.press.review.FaceComparison;

@Path("/api/templates/{slug}/versions/{version}/designs")
@RolesAllowed({Role.OF_MERCHANDISERS, Role.OF_REVIEWERS, Role.OF_ADMINISTRATORS})
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Merchandising")
@APIResponse(
        responseCode = "401",
        description = "Missing or invalid API key",
        content = @Content(mediaType = "application/problem+json"))
@APIResponse(
        responseCode = "403",
        description = "You are not a merchandiser",
        content = @Content(mediaType = "application/problem+json"))
@APIResponse(
        responseCode = "404",
        description = "Template or version not found",
        content = @Content(mediaType = "application/problem+json"))
class DesignImpactResource {
    private static final int SHARES = 10_000;
    private final DesignImpacts impacts;
    private final DesignImpactTask work;
    private final PinnedDesigns designs;
    private final Templates templates;
    private final BackgroundWork background;

    DesignImpactResource(
            DesignImpacts impacts,
            DesignImpactTask work,
            PinnedDesigns designs,
            Templates templates,
            BackgroundWork background) {
        this.impacts = impacts;
        this.work = work;
        this.designs = designs;
        this.templates = templates;
        this.background = background;
    }

    @Schema(
            name = "TimeTravel",
            description =
                    "What happens to designs that were saved with older versions. Owners and texts are not shown.")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Page(
            @Schema(description = "running or done", examples = "done")
            String state,

            int done,

            @Schema(description = "Number of designs, counted at the start")
            int total,

            Instant startedAt,
            Instant endedAt,

            @Schema(
                    description = "Number of designs by outcome so far: unchanged, changes, breaks, unfinished",
                    examples = "{\"unchanged\": 310, \"changes\": 12, \"breaks\": 2, \"unfinished\": 5}")
            Map<String, Long> counts,

            List<ImpactView> items,

            @Schema(nullable = true, description = "Send it as cursor to get the next page; absent on the last page")
            String next) {}

    @Schema(name = "TravelledDesign")
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record ImpactView(
            @Schema(description = "SHA-256 of the design's id: it tells designs apart without giving access to them")
            String design,

            @Schema(description = "The version the design uses")
            int version,

            @Schema(description = "The revision that was compared")
            int revision,

            @Schema(implementation = String.class, examples = "changes")
            DesignImpact.Outcome outcome,

            @Schema(description = "Share of pixels that differ, and mean difference, from 0 to 1")
            List<FaceComparison.Difference> faces,

            @Schema(description = "Why it can no longer be printed: slot and code, without the text")
            List<DesignImpact.Trouble> problems) {
        static ImpactView of(DesignImpacts.ComparedDesign row) {
            var faces = row.impact().faces().stream()
                    .map(face ->
                            new FaceComparison.Difference(face.face(), rounded(face.share()), rounded(face.mean())))
                    .toList();
            return new ImpactView(
                    row.design(),
                    row.pinned(),
                    row.revision(),
                    row.impact().outcome(),
                    faces,
                    row.impact().problems());
        }

        /// What differs is never told as nothing.
        private static double rounded(double share) {
            return Math.ceil(share * SHARES) / SHARES;
        }
    }

    @GET
    @Operation(
            summary = "List the saved designs that change or break with this version",
            description = "The first call starts a comparison in the background, "
                    + "which composes every design of older versions on both versions; "
                    + "later calls return progress and results.")
    @APIResponse(responseCode = "200", description = "Progress, and one page of designs in no particular order")
    public Page see(
            @Parameter(example = "birthday-balloons") @PathParam("slug") String slug,
            @Parameter(example = "2") @PathParam("version") int version,
            @Parameter(description = "Only designs with this outcome")
                    @QueryParam("outcome")
                    @DefaultValue("")
                    @Pattern(
                            regexp = "|unchanged|changes|breaks|unfinished",
                            message = "must be unchanged, changes, breaks or unfinished")
                    String outcome,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit,
            @QueryParam("cursor") Optional<String> cursor) {
        requireVersion(slug, version);
        if (cursor.filter(mark -> !mark.matches("[0-9a-f]{64}")).isPresent())
            throw new ProblemException(400, "bad-cursor", "Invalid cursor. Start again without a cursor.");
        if (QuarkusTransaction.requiringNew()
                .call(() -> impacts.run(slug, version))
                .isEmpty()) begin(slug, version);
        return QuarkusTransaction.requiringNew().call(() -> page(slug, version, outcome, limit, cursor.orElse("")));
    }

    @POST
    @Operation(
            summary = "Compare all designs again",
            description = "Useful after customers have saved more designs. "
                    + "A running comparison starts again from the beginning.")
    @APIResponse(responseCode = "202", description = "Started; GET returns the progress")
    public Response restart(@PathParam("slug") String slug, @PathParam("version") int version) {
        requireVersion(slug, version);
        begin(slug, version);
        return Response.accepted(QuarkusTransaction.requiringNew().call(() -> page(slug, version, "", 1, "")))
                .build();
    }

    private void requireVersion(String slug, int version) {
        if (templates.version(slug, version).isEmpty()) throw Refusals.notFound("version");
    }

    private void begin(String slug, int version) {
        int total = designs.countOlderThan(slug, version);
        QuarkusTransaction.requiringNew().run(() -> {
            impacts.begin(slug, version, total);
            background.enqueueAfterCommit(work, DesignImpactTask.instance(slug, version));
        });
    }

    private Page page(String slug, int version, String outcome, int limit, String behind) {
        var run = impacts.run(slug, version).orElseThrow();
        var found = impacts.page(slug, version, outcome, behind, limit + 1);
        var items = found.subList(0, Math.min(limit, found.size())).stream()
                .map(ImpactView::of)
                .toList();
        return new Page(
                run.running() ? "running" : "done",
                run.done(),
                run.total(),
                run.startedAt(),
                run.endedAt(),
                impacts.counts(slug, version),
                items,
                found.size() > limit ? items.getLast().design() : null);
    }
}
