package org.makeready.catalog.editing;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.makeready.account.Accounts;
import org.makeready.account.Caller;
import org.makeready.account.Role;
import org.makeready.catalog.EditedFacets;
import org.makeready.catalog.PublishedTemplates;
import org.makeready.catalog.TemplateVersions;
import org.makeready.catalog.Templates;
import org.makeready.platform.http.ProblemException;
import org.makeready.platform.http.Refusals;
import org.makeready.press.template.Template;

@Path("/api/templates")
@RolesAllowed({Role.OF_MERCHANDISERS, Role.OF_ADMINISTRATORS})
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Merchandising")
class FacetResource {
    private final Caller caller;
    private final Accounts accounts;
    private final Templates templates;
    private final EditedFacets facets;
    private final PublishedTemplates published;
    private final TemplateVersions versions;

    FacetResource(
            Caller caller,
            Accounts accounts,
            Templates templates,
            EditedFacets facets,
            PublishedTemplates published,
            TemplateVersions versions) {
        this.caller = caller;
        this.accounts = accounts;
        this.templates = templates;
        this.facets = facets;
        this.published = published;
        this.versions = versions;
    }

    @Schema(name = "EditedTemplate")
    record Edited(String slug, SortedMap<String, List<String>> facets) {}

    @Schema(name = "EditedTemplates")
    record All(List<Edited> items) {}

    @PATCH
    @Operation(
            summary = "Change the facets of many templates",
            description = "Changes all templates or none. Facets are stored separately from versions: "
                    + "a change creates no new version, also applies to later versions, "
                    + "and changes no picture.")
    @APIResponse(
            responseCode = "200",
            description = "The facets after the change",
            content = @Content(schema = @Schema(implementation = All.class)))
    @APIResponse(
            responseCode = "401",
            description = "Missing or invalid API key",
            content = @Content(mediaType = "application/problem+json"))
    @APIResponse(
            responseCode = "403",
            description = "You are not a merchandiser",
            content = @Content(mediaType = "application/problem+json"))
    @APIResponse(
            responseCode = "422",
            description = "Unpublished template, unknown facet, or invalid value",
            content = @Content(mediaType = "application/problem+json"))
    public All edit(
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            schema = @Schema(implementation = FacetEdit.class),
                                            examples = @ExampleObject(name = "two cards for mothers", value = """
            {"slugs": ["mothers-day-arch", "thank-you-botanical"], "add": {"occasion": ["mothers-day"]},
             "remove": {"style": ["minimal"]}}""")))
                    @NotNull
                    @Valid
                    FacetEdit edit) {
        edit.check();
        var who = accounts.name(caller.account());
        var found = found(edit);
        return QuarkusTransaction.requiringNew()
                .call(() -> new All(found.entrySet().stream()
                        .map(entry -> edited(entry.getKey(), entry.getValue(), edit, who))
                        .toList()));
    }

    private Map<String, Template> found(FacetEdit edit) {
        var found = new TreeMap<String, Template>();
        var errors = new ArrayList<ProblemException.ProblemError>();
        for (int i = 0; i < edit.slugs().size(); i++) {
            var slug = edit.slugs().get(i);
            var template = slug == null
                    ? null
                    : templates
                            .publishedVersion(slug)
                            .flatMap(version -> templates.version(slug, version))
                            .orElse(null);
            if (template == null)
                errors.add(Refusals.error(
                        "/slugs/" + i,
                        "unknown-template",
                        "\"%s\" is not published.".formatted(slug),
                        "GET /api/templates lists the published templates."));
            else found.put(slug, template);
        }
        if (!errors.isEmpty()) throw Refusals.invalid("Not all of these templates are published.", errors);
        return found;
    }

    private Edited edited(String slug, Template template, FacetEdit edit, String who) {
        versions.lock(slug);
        var before = facets.of(template);
        edit.touched()
                .forEach(facet ->
                        facets.set(slug, facet, edit.applied(facet, before.getOrDefault(facet, List.of())), who));
        published.republish(slug);
        return new Edited(slug, facets.of(template));
    }
}
