package org.makeready.catalog;

import jakarta.annotation.security.PermitAll;
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
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.makeready.catalog.search.CatalogQuery;
import org.makeready.catalog.search.CatalogSearch;
import org.makeready.catalog.search.Wording;
import org.makeready.platform.http.Refusals;

@Path("/api/templates")
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
@Tag(name = "Catalog", description = "Find templates")
class CatalogResource {
    private final SearchPageCache pages;
    private final Templates templates;
    private final Products products;
    private final Capacities capacities;
    private final EditedFacets facets;

    CatalogResource(
            SearchPageCache pages, Templates templates, Products products, Capacities capacities, EditedFacets facets) {
        this.pages = pages;
        this.templates = templates;
        this.products = products;
        this.capacities = capacities;
        this.facets = facets;
    }

    @Schema(name = "CardPrice")
    record Money(BigDecimal amount, String currency) {}

    @Schema(name = "CardPicture")
    record Picture(int width, String href) {}

    @Schema(name = "Card")
    record Card(
            @Schema(examples = "birthday-balloons") String slug,
            int version,
            String product,
            String size,
            String title,
            String description,
            @Schema(examples = "en") String language,

            @Schema(description = "Price of one piece on the cheapest material")
            Money from,

            @Schema(
                    description = "URL of a picture of the first face; add `&width=` for another width. "
                            + "The picture never changes")
            String preview,

            @Schema(description = "The same picture in several widths, narrowest first")
            List<Picture> previews,

            @Schema(description = "The same pictures as a value for the `srcset` attribute of `img`")
            String srcset) {
        private static final List<Integer> WIDTHS = List.of(240, 480, 720, 1200);

        static Card of(CatalogSearch.Hit hit) {
            var preview = "/api/templates/%s/preview.png?version=%d".formatted(hit.slug(), hit.version());
            var previews = WIDTHS.stream()
                    .map(width -> new Picture(width, preview + "&width=" + width))
                    .toList();
            return new Card(
                    hit.slug(),
                    hit.version(),
                    hit.product(),
                    hit.size(),
                    hit.title(),
                    hit.description(),
                    hit.language(),
                    new Money(hit.price(), hit.currency()),
                    preview,
                    previews,
                    previews.stream()
                            .map(picture -> picture.href() + " " + picture.width() + "w")
                            .collect(Collectors.joining(", ")));
        }
    }

    @Schema(name = "SearchPage")
    record Page(
            @Schema(description = "Number of templates on all pages", examples = "38")
            int total,

            List<Card> items,

            @Schema(
                    description = "Number of templates per value, with all filters except the facet's own; "
                            + "the 200 most frequent values")
            Map<String, Map<String, Integer>> facets,

            @Schema(nullable = true, description = "The cursor of the next page; null on the last page")
            String next,

            @Schema(description = "Unknown words, probably mistyped, and the words that were searched instead")
            Map<String, List<String>> taken) {
        static Page of(CatalogSearch.SearchResult answer) {
            return new Page(
                    answer.total(),
                    answer.hits().stream().map(Card::of).toList(),
                    answer.counts(),
                    answer.next(),
                    answer.taken());
        }
    }

    @GET
    @Operation(
            summary = "Search the catalog",
            description = "Words are searched in every language of the catalog; "
                    + "`Accept-Language` gives the languages you prefer.")
    @APIResponse(
            responseCode = "200",
            description = "A page of templates with facet counts",
            content = @Content(schema = @Schema(implementation = Page.class)))
    @APIResponse(responseCode = "304", description = "Not modified (If-None-Match)")
    @APIResponse(
            responseCode = "400",
            description = "Invalid filter, sort or cursor",
            content = @Content(mediaType = "application/problem+json"))
    public Response search(
            @Valid @BeanParam CatalogQuery query, @Context HttpHeaders headers, @Context Request request) {
        var page = pages.page(query, Wording.languages(headers.getAcceptableLanguages()));
        var tag = new EntityTag(page.tag());
        var unchanged = request.evaluatePreconditions(tag);
        return (unchanged != null ? unchanged : Response.ok(page.body(), MediaType.APPLICATION_JSON_TYPE))
                .tag(tag)
                .header(HttpHeaders.CACHE_CONTROL, "no-cache")
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .build();
    }

    @GET
    @Path("/{slug}")
    @Operation(summary = "Get one published template: faces, slots, palette, prices")
    @APIResponse(responseCode = "200", description = "The published version")
    @APIResponse(responseCode = "304", description = "Not modified (If-None-Match)")
    @APIResponse(
            responseCode = "404",
            description = "Template not found",
            content = @Content(mediaType = "application/problem+json"))
    public Response template(@PathParam("slug") String slug, @Context Request request) {
        int version = templates.publishedVersion(slug).orElseThrow(() -> Refusals.notFound("template"));
        var template = templates.version(slug, version).orElseThrow(() -> Refusals.notFound("template"));
        var product = products.product(template.product()).orElseThrow();
        var tag = new EntityTag(facets.tag(template));
        var unchanged = request.evaluatePreconditions(tag);
        if (unchanged != null)
            return unchanged
                    .tag(tag)
                    .header(HttpHeaders.CACHE_CONTROL, "no-cache")
                    .build();
        return Response.ok(TemplateView.of(facets.withEdits(template), version, product, capacities.of(template)))
                .tag(tag)
                .header(HttpHeaders.CACHE_CONTROL, "no-cache")
                .build();
    }
}
