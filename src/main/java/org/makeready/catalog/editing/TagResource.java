package org.makeready.catalog.editing;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.makeready.account.Caller;
import org.makeready.account.Role;
import org.makeready.catalog.Products;
import org.makeready.catalog.PublishedTemplates;
import org.makeready.catalog.TemplateVersions;
import org.makeready.catalog.Templates;
import org.makeready.catalog.tags.Tags;
import org.makeready.catalog.tags.TemplateTag;
import org.makeready.platform.http.Refusals;
import org.makeready.press.template.Template;

@Path("/api/templates/{slug}/tags")
@RolesAllowed({Role.OF_MERCHANDISERS, Role.OF_ADMINISTRATORS})
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Tags", description = "Tags of templates, assigned automatically or by people; people have priority")
@APIResponse(
        responseCode = "401",
        description = "Missing or invalid API key",
        content = @Content(mediaType = "application/problem+json"))
@APIResponse(
        responseCode = "403",
        description = "You do not have permission",
        content = @Content(mediaType = "application/problem+json"))
@APIResponse(
        responseCode = "404",
        description = "Template not found",
        content = @Content(mediaType = "application/problem+json"))
class TagResource {
    private static final String KINDS = "occasion|audience|style|theme|colour|tone|mood|detail|contrast";
    private static final String VALUE = "[a-z0-9]+(-[a-z0-9]+)*";
    private final Tags tags;
    private final Templates templates;
    private final TemplateVersions versions;
    private final Products products;
    private final PublishedTemplates published;
    private final Caller caller;

    TagResource(
            Tags tags,
            Templates templates,
            TemplateVersions versions,
            Products products,
            PublishedTemplates published,
            Caller caller) {
        this.tags = tags;
        this.templates = templates;
        this.versions = versions;
        this.products = products;
        this.published = published;
        this.caller = caller;
    }

    @Schema(name = "Tag")
    record TagView(
            @Schema(examples = "occasion") String kind,
            @Schema(examples = "birthday") String value,

            @Schema(
                    implementation = String.class,
                    enumeration = {"auto", "import", "merchandiser"},
                    description =
                            "Where the tag comes from: automatic analysis, the template itself, or a merchandiser")
            TemplateTag.TagSource source,

            @Schema(description = "False: the tag does not apply")
            boolean wanted,

            @Schema(description = "How strongly it applies to the template, 0 to 1")
            double weight,

            @Schema(description = "How certain it is, 0 to 1; below 0.5 it is only a suggestion")
            double confidence,

            String evidence,

            @Schema(description = "Version of the automatic analysis; 0 for people")
            int model) {
        static TagView of(TemplateTag tag) {
            return new TagView(
                    tag.kind(),
                    tag.value(),
                    tag.source(),
                    tag.wanted(),
                    tag.weight(),
                    tag.confidence(),
                    tag.evidence(),
                    tag.model());
        }
    }

    @Schema(name = "Tags")
    record View(
            @Schema(description = "The tags that apply: search uses these")
            Map<String, List<String>> holding,

            @Schema(description = "All assignments; where several are about the same tag, the first one counts")
            List<TagView> said) {}

    @Schema(name = "TagWord")
    record Word(
            @NotNull
            @Schema(
                    description = "True: the tag applies. False: it does not, even if automatic analysis finds it",
                    examples = "true")
            Boolean wanted) {}

    @GET
    @Operation(summary = "List the tags of a template")
    @APIResponse(
            responseCode = "200",
            description = "The tags",
            content = @Content(schema = @Schema(implementation = View.class)))
    public View tags(@PathParam("slug") String slug) {
        return view(published(slug));
    }

    @PUT
    @Path("/{kind}/{value}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Transactional
    @Operation(
            summary = "Set or reject a tag",
            description = "Your decision stays until you delete it, also for later versions of the template. "
                    + "For tone, mood, detail and contrast it replaces the automatic value.")
    @APIResponse(
            responseCode = "200",
            description = "The tags as they are now",
            content = @Content(schema = @Schema(implementation = View.class)))
    @APIResponse(
            responseCode = "400",
            description = "Unknown kind of tag, or invalid value",
            content = @Content(mediaType = "application/problem+json"))
    public View setTag(
            @PathParam("slug") String slug,
            @PathParam("kind") @Pattern(regexp = KINDS, message = "must be one of " + KINDS) String kind,
            @PathParam("value")
                    @Pattern(
                            regexp = "(?=.{1,60}$)" + VALUE,
                            message = "must be lower-case letters, digits and hyphens")
                    String value,
            @RequestBody(
                            content =
                                    @Content(
                                            schema = @Schema(implementation = Word.class),
                                            examples = {
                                                @ExampleObject(name = "the tag applies", value = "{\"wanted\": true}"),
                                                @ExampleObject(
                                                        name = "the tag does not apply",
                                                        value = "{\"wanted\": false}")
                                            }))
                    @NotNull
                    @Valid
                    Word word) {
        versions.lock(slug);
        var template = published(slug);
        tags.save(
                slug,
                version(slug),
                new TemplateTag(
                        kind,
                        value,
                        TemplateTag.TagSource.MERCHANDISER,
                        word.wanted(),
                        1,
                        1,
                        "account " + caller.account(),
                        0));
        return updateSearchEntry(template);
    }

    @DELETE
    @Path("/{kind}/{value}")
    @Transactional
    @Operation(
            summary = "Delete your decision about a tag",
            description = "The value from the template or from automatic analysis applies again.")
    @APIResponse(
            responseCode = "200",
            description = "The tags as they are now",
            content = @Content(schema = @Schema(implementation = View.class)))
    public View withdrawTag(
            @PathParam("slug") String slug, @PathParam("kind") String kind, @PathParam("value") String value) {
        versions.lock(slug);
        var template = published(slug);
        if (!tags.withdraw(slug, kind, value)) throw Refusals.notFound("decision about this tag");
        return updateSearchEntry(template);
    }

    private View updateSearchEntry(Template template) {
        published.updateSearchEntry(
                template,
                version(template.slug()),
                products.product(template.product()).orElseThrow());
        return view(template);
    }

    private View view(Template template) {
        var said = tags.of(template.slug());
        return new View(Tags.effective(said), said.stream().map(TagView::of).toList());
    }

    private Template published(String slug) {
        return templates.version(slug, version(slug)).orElseThrow(() -> Refusals.notFound("template"));
    }

    private int version(String slug) {
        return templates.publishedVersion(slug).orElseThrow(() -> Refusals.notFound("template"));
    }
}
