package org.makeready.versions;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
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
import org.makeready.account.Accounts;
import org.makeready.account.Caller;
import org.makeready.account.Role;
import org.makeready.platform.http.ProblemException;
import org.makeready.platform.http.Refusals;

@Path("/api/templates")
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
class VersionResource {
    private static final Duration FARTHEST = Duration.ofDays(2 * 365);

    private final Caller caller;
    private final Accounts accounts;
    private final VersionLifecycles lifecycles;
    private final VersionTransitions transitions;
    private final Clock clock;

    VersionResource(
            Caller caller,
            Accounts accounts,
            VersionLifecycles lifecycles,
            VersionTransitions transitions,
            Clock clock) {
        this.caller = caller;
        this.accounts = accounts;
        this.lifecycles = lifecycles;
        this.transitions = transitions;
        this.clock = clock;
    }

    @Schema(name = "TemplateVersionPage")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Page(
            List<VersionView> items,

            @Schema(nullable = true, description = "Send it as cursor to get the next page; absent on the last page")
            String next) {}

    @Schema(name = "VersionStatus")
    record Status(
            @Schema(description = "draft, in-review, scheduled, published or retired", examples = "published") @NotNull
            String status,

            @Schema(
                    description = "Local time of publication, without UTC offset; default immediately",
                    examples = "2026-12-24T08:00")
            @Size(max = 40)
            String at,

            @Schema(description = "IANA time zone of `at`; required with `at`", examples = "America/New_York")
            @Size(max = 60)
            String zone,

            @Schema(description = "The reason, shown in the history", examples = "For the holidays") @Size(max = 500)
            String why) {}

    @GET
    @Path("/{slug}/versions")
    @Transactional
    @Operation(
            summary = "List the versions of a template, newest first",
            description = "Each with its status, findings, uploader and history.")
    @APIResponse(responseCode = "200", description = "One page of the list")
    public Page list(
            @Parameter(example = "birthday-balloons") @PathParam("slug") String slug,
            @QueryParam("limit") @DefaultValue("20") @Min(1) @Max(100) int limit,
            @QueryParam("cursor") Optional<String> cursor) {
        var found = lifecycles.page(slug, before(cursor), limit + 1);
        if (found.isEmpty() && cursor.isEmpty()) throw Refusals.notFound("template");
        var page = found.subList(0, Math.min(limit, found.size())).stream()
                .map(lifecycle -> view(lifecycle, false))
                .toList();
        return new Page(
                page, found.size() > limit ? Integer.toString(page.getLast().version()) : null);
    }

    private static int before(Optional<String> cursor) {
        if (cursor.isPresent() && !cursor.get().matches("[1-9]\\d{0,8}"))
            throw new ProblemException(400, "bad-cursor", "Invalid cursor. Start again without a cursor.");
        return cursor.map(Integer::parseInt).orElse(Integer.MAX_VALUE);
    }

    @GET
    @Path("/{slug}/versions/{version}")
    @Transactional
    @Operation(summary = "Get one version, with its findings and history")
    @APIResponse(
            responseCode = "200",
            description = "The version; its ETag identifies this state",
            content = @Content(schema = @Schema(implementation = VersionView.class)))
    public Response see(
            @Parameter(example = "birthday-balloons") @PathParam("slug") String slug,
            @Parameter(example = "1") @PathParam("version") int version) {
        return answer(lifecycles.of(slug, version).orElseThrow(() -> Refusals.notFound("version")));
    }

    @PUT
    @Path("/{slug}/versions/{version}/status")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Change the status of a version: review, schedule, publish, retire",
            description = "To roll back, publish an earlier version again. "
                    + "With `at` and `zone` the version is published automatically at that local time. "
                    + "Designs and orders keep the version they were made with, whatever its status.")
    @APIResponse(
            responseCode = "200",
            description = "The version after the change",
            content = @Content(schema = @Schema(implementation = VersionView.class)))
    @APIResponse(
            responseCode = "409",
            description = "This change is not allowed in the current state, or another person must approve the version",
            content = @Content(mediaType = "application/problem+json"))
    @APIResponse(
            responseCode = "412",
            description = "It has changed since you read it",
            content = @Content(mediaType = "application/problem+json"))
    @APIResponse(
            responseCode = "422",
            description =
                    "Unknown status, time zone or time; or the version cannot be published, with the reasons in errors",
            content = @Content(mediaType = "application/problem+json"))
    @APIResponse(
            responseCode = "428",
            description = "If-Match is missing",
            content = @Content(mediaType = "application/problem+json"))
    public Response change(
            @Parameter(example = "birthday-balloons") @PathParam("slug") String slug,
            @Parameter(example = "2") @PathParam("version") int version,
            @Parameter(required = true, description = "The ETag you last received") @HeaderParam("If-Match")
                    String ifMatch,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            schema = @Schema(implementation = Status.class),
                                            examples = {
                                                @ExampleObject(
                                                        name = "publish immediately",
                                                        value = "{\"status\": \"published\"}"),
                                                @ExampleObject(
                                                        name = "publish on Christmas Eve",
                                                        value = "{\"status\": \"published\", \"at\": "
                                                                + "\"2026-12-24T08:00\", \"zone\": "
                                                                + "\"America/New_York\", \"why\": "
                                                                + "\"For the holidays\"}")
                                            }))
                    @NotNull
                    @Valid
                    Status status) {
        var actor = new VersionTransitions.Actor(
                caller.account(),
                accounts.name(caller.account()),
                caller.is(Role.REVIEWER) || caller.is(Role.ADMINISTRATOR));
        var standing = transitions.change(new VersionLifecycle.Id(slug, version), ifMatch, change(status), actor);
        return QuarkusTransaction.requiringNew().call(() -> answer(standing.life()));
    }

    private VersionTransitions.StatusChange change(Status status) {
        var wanted = VersionState.of(status.status())
                .orElseThrow(() -> refused(
                        "/status",
                        "unknown-status",
                        "\"%s\" is not a status of a version.".formatted(status.status()),
                        "Send one of: draft, in-review, scheduled, published, retired."));
        var why = status.why() == null ? "" : status.why().strip();
        boolean later = wanted == VersionState.SCHEDULED || status.at() != null;
        if (!later) return new VersionTransitions.StatusChange(wanted, Optional.empty(), why);
        if (wanted != VersionState.SCHEDULED && wanted != VersionState.PUBLISHED)
            throw refused(
                    "/at",
                    "unexpected-time",
                    "A time is only allowed with the status published or scheduled.",
                    "Leave it out.");
        if (status.at() == null || status.zone() == null)
            throw refused(
                    status.at() == null ? "/at" : "/zone",
                    "missing",
                    "A scheduled publication needs a local time and a time zone.",
                    "For example \"at\": \"2026-12-24T08:00\", \"zone\": \"America/New_York\".");
        requireFuture(status);
        return new VersionTransitions.StatusChange(
                VersionState.SCHEDULED,
                Optional.of(new VersionTransitions.PublicationTime(status.at(), status.zone())),
                why);
    }

    private void requireFuture(Status status) {
        try {
            var at = ResolvedLocalTime.of(status.at(), status.zone()).instant();
            var now = clock.instant();
            if (!at.isAfter(now))
                throw refused(
                        "/at",
                        "past",
                        "%s in %s is in the past.".formatted(status.at(), status.zone()),
                        "Leave out \"at\" to publish immediately.");
            if (at.isAfter(now.plus(FARTHEST)))
                throw refused(
                        "/at", "too-far", "This time is more than two years from now.", "Choose an earlier time.");
        } catch (DateTimeException e) {
            throw refused(
                    "/at",
                    "time",
                    "\"%s\" in \"%s\" is not a local time in a known time zone.".formatted(status.at(), status.zone()),
                    "For example \"at\": \"2026-12-24T08:00\", \"zone\": \"America/New_York\".");
        }
    }

    private static ProblemException refused(String pointer, String code, String detail, String hint) {
        return Refusals.invalid("The status cannot be changed.", List.of(Refusals.error(pointer, code, detail, hint)));
    }

    private Response answer(VersionLifecycle lifecycle) {
        var view = view(lifecycle, true);
        return Response.ok(view).header("ETag", "\"" + view.tag() + "\"").build();
    }

    private VersionView view(VersionLifecycle lifecycle, boolean findings) {
        var uploader = lifecycle.uploadedBy == null ? null : accounts.name(lifecycle.uploadedBy);
        return VersionView.of(
                lifecycle, lifecycles.state(lifecycle), uploader, findings, lifecycles.history(lifecycle.id));
    }
}
