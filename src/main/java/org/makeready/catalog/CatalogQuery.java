package org.makeready.catalog;

import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/// What a shopper may ask the catalog, with every limit in one place. A filter given twice means either.
record CatalogQuery(
        @Parameter(description = "Words to look for; typing mistakes are forgiven", example = "cofee")
        @QueryParam("q") @DefaultValue("") @Size(max = 100) String words,
        @Parameter(example = "bumper-sticker") @QueryParam("product") @Size(max = 20) List<@Size(max = 60) String> product,
        @QueryParam("occasion") @Size(max = 20) List<@Size(max = 60) String> occasion,
        @QueryParam("audience") @Size(max = 20) List<@Size(max = 60) String> audience,
        @QueryParam("style") @Size(max = 20) List<@Size(max = 60) String> style,
        @QueryParam("material") @Size(max = 20) List<@Size(max = 60) String> material,
        @Parameter(description = "Templates that come in a colour near this one", example = "#e4572e")
        @QueryParam("colour") @Pattern(regexp = "#?[0-9a-fA-F]{6}", message = "must be six hexadecimal digits") String colour,
        @QueryParam("minPrice") @DecimalMin("0") BigDecimal minPrice,
        @QueryParam("maxPrice") @DecimalMin("0") BigDecimal maxPrice,
        @Parameter(description = "relevance (default with q), newest (default without), title, price, -price")
        @QueryParam("sort") @DefaultValue("") @Pattern(regexp = "|relevance|newest|title|price|-price",
                message = "must be relevance, newest, title, price or -price") String sort,
        @QueryParam("limit") @DefaultValue("24") @Min(1) @Max(100) int limit,
        @Parameter(description = "`next` of the page before") @QueryParam("cursor") @Size(max = 300) String cursor) {

    String plainWords() {
        return PlainWords.of(words);
    }

    /// The filters that are also counted, by name of facet.
    Map<String, List<String>> facets() {
        var facets = new LinkedHashMap<String, List<String>>();
        facets.put("product", product);
        facets.put("occasion", occasion);
        facets.put("audience", audience);
        facets.put("style", style);
        facets.put("material", material);
        return facets;
    }

    Order order() {
        if (sort.isEmpty()) return plainWords().isEmpty() ? Order.NEWEST : Order.RELEVANCE;
        return switch (sort) {
            case "title" -> Order.TITLE;
            case "price" -> Order.CHEAPEST;
            case "-price" -> Order.DEAREST;
            case "relevance" -> Order.RELEVANCE;
            default -> Order.NEWEST;
        };
    }

    /// Everything that decides which rows follow which: a cursor fits only the question it was made for.
    String question() {
        return String.join("|", plainWords(), facets().toString(), String.valueOf(colour), String.valueOf(minPrice),
                String.valueOf(maxPrice), order().name());
    }

    /// How rows are sorted: by a key, then by slug the same way.
    enum Order {
        RELEVANCE("e.rank", "double precision", true),
        NEWEST("extract(epoch from e.published_at)", "numeric", true),
        TITLE("lower(e.title)", "text", false),
        CHEAPEST("e.price", "numeric", false),
        DEAREST("e.price", "numeric", true);

        final String key;
        final String type;
        final boolean descending;

        Order(String key, String type, boolean descending) {
            this.key = key;
            this.type = type;
            this.descending = descending;
        }
    }
}
