package org.makeready.catalog;

import jakarta.annotation.security.PermitAll;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.makeready.platform.Refusals;

@Path("/api/templates")
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
@Tag(name = "Catalog", description = "Find a template")
class CatalogResource {
    private final CatalogSearch search;
    private final Templates templates;
    private final Products products;
    private final Capacities capacities;
    private final EditedFacets facets;

    CatalogResource(CatalogSearch search, Templates templates, Products products, Capacities capacities, EditedFacets facets) {
        this.search = search;
        this.templates = templates;
        this.products = products;
        this.capacities = capacities;
        this.facets = facets;
    }

    record Money(BigDecimal amount, String currency) {}

    record Card(@Schema(examples = "birthday-balloons") String slug, int version, String product, String size, String title,
                String description, @Schema(description = "One piece on the cheapest material") Money from,
                String preview) {
        static Card of(CatalogSearch.Hit hit) {
            return new Card(hit.slug(), hit.version(), hit.product(), hit.size(), hit.title(), hit.description(),
                    new Money(hit.price(), hit.currency()),
                    "/api/templates/%s/preview.png?version=%d".formatted(hit.slug(), hit.version()));
        }
    }

    record Page(List<Card> items,
                @Schema(description = "Templates per value, under all filters but the facet's own") Map<String, Map<String, Long>> facets,
                @Schema(description = "The cursor of the next page; null on the last") String next) {}

    @GET
    @Transactional
    @Operation(summary = "Search the catalog")
    @APIResponse(responseCode = "200", description = "A page of templates with facet counts")
    @APIResponse(responseCode = "400", description = "A filter, sort or cursor we do not know", content = @Content(mediaType = "application/problem+json"))
    public Page search(@Valid @BeanParam CatalogQuery query) {
        var hits = search.page(query, Cursor.read(query));
        boolean more = hits.size() > query.limit();
        var page = more ? hits.subList(0, query.limit()) : hits;
        var next = more ? new Cursor(page.getLast().key(), page.getLast().slug()).written(query) : null;
        return new Page(page.stream().map(Card::of).toList(), search.counts(query), next);
    }

    @GET
    @Path("/{slug}")
    @Operation(summary = "Everything about one published template: faces, slots, palette, prices")
    @APIResponse(responseCode = "200", description = "The published version")
    @APIResponse(responseCode = "304", description = "You have it already (If-None-Match)")
    @APIResponse(responseCode = "404", description = "No such template", content = @Content(mediaType = "application/problem+json"))
    public Response template(@PathParam("slug") String slug, @Context Request request) {
        int version = templates.publishedVersion(slug).orElseThrow(() -> Refusals.missing("template"));
        var template = templates.version(slug, version).orElseThrow(() -> Refusals.missing("template"));
        var product = products.product(template.product()).orElseThrow();
        var tag = new EntityTag(facets.tag(template));
        var unchanged = request.evaluatePreconditions(tag);
        if (unchanged != null) return unchanged.tag(tag).header(HttpHeaders.CACHE_CONTROL, "no-cache").build();
        return Response.ok(TemplateView.of(facets.dressed(template), version, product, capacities.of(template))).tag(tag)
                .header(HttpHeaders.CACHE_CONTROL, "no-cache").build();
    }
}
