package org.makeready.designs;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.makeready.account.Customer;
import org.makeready.catalog.Templates;
import org.makeready.choices.ChoicesRequest;
import org.makeready.platform.http.PageCursor;
import org.makeready.platform.http.PlainText;
import org.makeready.platform.http.Refusals;
import org.makeready.platform.idempotency.IdempotencyKey;
import org.makeready.platform.idempotency.IdempotentRequests;
import org.makeready.platform.idempotency.ReplayableResponse;
import org.makeready.press.design.Choices;
import org.makeready.press.hash.Sha256;

@Path("/api/designs")
@RolesAllowed(Customer.ROLE)
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Designs", description = "Saved designs: a template version with choices; every revision is kept")
@APIResponse(
        responseCode = "401",
        description = "Missing or invalid token",
        content = @Content(mediaType = "application/problem+json"))
class DesignResource {
    private final Customer customer;
    private final Designs designs;
    private final DesignEditor editor;
    private final Templates templates;
    private final IdempotentRequests idempotentRequests;
    private final ObjectMapper json;

    DesignResource(
            Customer customer,
            Designs designs,
            DesignEditor editor,
            Templates templates,
            IdempotentRequests idempotentRequests,
            ObjectMapper json) {
        this.customer = customer;
        this.designs = designs;
        this.editor = editor;
        this.templates = templates;
        this.idempotentRequests = idempotentRequests;
        this.json = json;
    }

    record NewDesign(
            @Schema(examples = "honk-if-coffee") @NotBlank @Size(max = 100)
            String template,

            @Schema(description = "Default: the published version") @Min(1)
            Integer version,

            @Valid ChoicesRequest choices,

            @Schema(examples = "For the van")
            @NotBlank
            @Size(max = 120)
            @Pattern(regexp = PlainText.PATTERN, message = PlainText.MESSAGE)
            String title) {}

    /// The answer of a GET, edited, may be sent back as it is: what cannot be changed is not read.
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Change(
            @NotNull @Valid ChoicesRequest choices,

            @NotBlank @Size(max = 120) @Pattern(regexp = PlainText.PATTERN, message = PlainText.MESSAGE)
            String title) {}

    @Schema(name = "DesignPage")
    record Page(
            List<DesignView.Summary> items,

            @Schema(nullable = true, description = "Send it as cursor to get the next page; absent on the last page")
            String next) {}

    record History(@Schema(description = "Newest first") List<DesignView.Summary> items) {}

    @POST
    @Operation(
            summary = "Save a new design",
            description = "Unfinished choices can be saved too; the response lists the problems that keep them "
                    + "from being printed.")
    @APIResponse(
            responseCode = "201",
            description = "Saved",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = DesignView.class)))
    @APIResponse(
            responseCode = "400",
            description = "Invalid JSON",
            content = @Content(mediaType = "application/problem+json"))
    @APIResponse(
            responseCode = "409",
            description = "The first request with this key is still running",
            content = @Content(mediaType = "application/problem+json"))
    @APIResponse(
            responseCode = "422",
            description =
                    "Unknown template or slot, invalid value, or an Idempotency-Key that was used for another request",
            content = @Content(mediaType = "application/problem+json"))
    public Response create(
            @Parameter(
                            example = "\"0b3a0d2f-8f0e-4a69-a5c1-3b6d1f0c9e77\"",
                            description = "Optional: makes it safe to repeat the request")
                    @HeaderParam("Idempotency-Key")
                    Optional<String> key,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            schema = @Schema(implementation = NewDesign.class),
                                            examples = @ExampleObject(name = "a slogan", value = """
                    {"template": "honk-if-coffee", "title": "For the van",
                     "choices": {"texts": {"slogan": "Honk if you love tacos"}, "inks": {"paper": "#e4572e"}}}""")))
                    @NotNull
                    @Valid
                    NewDesign request)
            throws JsonProcessingException {
        var owner = customer.id();
        if (key.isEmpty())
            return QuarkusTransaction.requiringNew()
                    .call(prepare(owner, request)::get)
                    .response();
        return idempotentRequests
                .executeOnce(
                        IdempotencyKey.parse(key.get(), owner, "POST", "/api/designs"),
                        Sha256.hex(json.writeValueAsBytes(request)),
                        () -> prepare(owner, request))
                .response();
    }

    private Supplier<ReplayableResponse> prepare(String owner, NewDesign request) {
        var version = request.version() == null
                ? templates.publishedVersion(request.template()).orElse(1)
                : request.version();
        var choices =
                request.choices() == null ? Choices.NONE : request.choices().choices();
        var draft = editor.draft(owner, request.template(), version, request.title(), choices);
        var body = DesignView.of(draft.saved(), editor.composed(owner, draft.saved()));
        return () -> created(editor.add(draft), body);
    }

    private ReplayableResponse created(SavedDesign design, DesignView body) {
        try {
            return new ReplayableResponse(
                    201, "/api/designs/" + design.id(), design.etag(), json.writeValueAsString(body));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    @GET
    @Operation(summary = "List your designs, newest first")
    @APIResponse(responseCode = "200", description = "One page of the list")
    @APIResponse(
            responseCode = "400",
            description = "Invalid cursor, or limit out of range",
            content = @Content(mediaType = "application/problem+json"))
    public Page list(
            @QueryParam("limit") @DefaultValue("20") @Min(1) @Max(100) int limit,
            @QueryParam("cursor") Optional<String> cursor) {
        var mark = PageCursor.decode(cursor);
        var found = designs.page(customer.id(), mark.before(), mark.id(), limit + 1).stream()
                .map(DesignView.Summary::of)
                .toList();
        if (found.size() <= limit) return new Page(found, null);
        var last = found.get(limit - 1);
        return new Page(found.subList(0, limit), new PageCursor(last.createdAt(), last.id()).encoded());
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "Get one of your designs")
    @APIResponse(
            responseCode = "200",
            description = "The newest revision; send its ETag as If-Match to change it",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = DesignView.class)))
    @APIResponse(responseCode = "304", description = "Not modified (If-None-Match)")
    @APIResponse(
            responseCode = "404",
            description = "Design not found",
            content = @Content(mediaType = "application/problem+json"))
    public Response see(@PathParam("id") String id, @Context Request request) {
        var design = own(id);
        var tag = new EntityTag(design.etag());
        var unchanged = request.evaluatePreconditions(tag);
        var offered = templates.publishedVersion(design.template());
        var answer = unchanged != null
                ? unchanged
                : Response.ok(DesignView.of(design, editor.composed(customer.id(), design))
                                .withNewerVersion(offered))
                        .tag(tag);
        // also for those who have the design already: a new version does not change it
        return offered.filter(newer -> newer > design.version())
                .map(_ -> answer.header(
                        "Link", "</api/templates/%s>; rel=\"latest-version\"".formatted(design.template())))
                .orElse(answer)
                .build();
    }

    @PUT
    @Path("/{id}")
    @Operation(
            summary = "Update a design",
            description = "Creates a new revision; the template version stays the same.")
    @APIResponse(
            responseCode = "200",
            description = "Saved; the response has the new ETag",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = DesignView.class)))
    @APIResponse(
            responseCode = "404",
            description = "Design not found",
            content = @Content(mediaType = "application/problem+json"))
    @APIResponse(
            responseCode = "412",
            description = "It has changed since you read it; the response has the current ETag",
            content = @Content(mediaType = "application/problem+json"))
    @APIResponse(
            responseCode = "422",
            description = "Unknown slot or invalid value",
            content = @Content(mediaType = "application/problem+json"))
    @APIResponse(
            responseCode = "428",
            description = "If-Match is missing",
            content = @Content(mediaType = "application/problem+json"))
    public Response change(
            @PathParam("id") String id,
            @Parameter(required = true, example = "\"3\"") @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid Change change) {
        var design = editor.change(
                customer.id(), id, ifMatch, change.title(), change.choices().choices());
        return Response.ok(DesignView.of(design, editor.composed(customer.id(), design)))
                .tag(new EntityTag(design.etag()))
                .build();
    }

    @DELETE
    @Path("/{id}")
    @Operation(summary = "Delete a design", description = "Orders keep their own copy.")
    @APIResponse(responseCode = "204", description = "Deleted")
    @APIResponse(
            responseCode = "404",
            description = "Design not found",
            content = @Content(mediaType = "application/problem+json"))
    @APIResponse(
            responseCode = "412",
            description = "It has changed since you read it; the response has the current ETag",
            content = @Content(mediaType = "application/problem+json"))
    @APIResponse(
            responseCode = "428",
            description = "If-Match is missing",
            content = @Content(mediaType = "application/problem+json"))
    public void delete(
            @PathParam("id") String id,
            @Parameter(required = true, example = "\"3\"") @HeaderParam("If-Match") String ifMatch) {
        editor.delete(customer.id(), id, ifMatch);
    }

    @GET
    @Path("/{id}/revisions")
    @Operation(summary = "List the revisions of a design")
    @APIResponse(responseCode = "200", description = "At most the last 200 revisions")
    @APIResponse(
            responseCode = "404",
            description = "Design not found",
            content = @Content(mediaType = "application/problem+json"))
    public History revisions(@PathParam("id") String id) {
        return new History(
                designs.revisions(own(id)).stream().map(DesignView.Summary::of).toList());
    }

    private SavedDesign own(String id) {
        return designs.saved(customer.id(), id).orElseThrow(() -> Refusals.notFound("design"));
    }
}
