package org.makeready.catalog.search;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.makeready.catalog.index.Question.Order;
import org.makeready.catalog.tags.PlainWords;
import org.makeready.press.colour.Ink;

/// What a shopper may ask the catalog, with every limit in one place. A filter given twice means either.
public record CatalogQuery(
        @Parameter(
                description = "Search words; a template must match all of them. "
                        + "Other word forms, spelling mistakes and synonyms match too",
                example = "cofee")
        @QueryParam("q")
        @DefaultValue("")
        @Size(max = 100)
        String words,

        @Parameter(example = "bumper-sticker") @QueryParam("product") @Size(max = 20)
        List<@Size(max = 60) String> product,

        @QueryParam("occasion") @Size(max = 20) List<@Size(max = 60) String> occasion,
        @QueryParam("audience") @Size(max = 20) List<@Size(max = 60) String> audience,
        @QueryParam("style") @Size(max = 20) List<@Size(max = 60) String> style,
        @QueryParam("theme") @Size(max = 20) List<@Size(max = 60) String> theme,
        @QueryParam("material") @Size(max = 20) List<@Size(max = 60) String> material,

        @Parameter(
                description = "A colour name from the facet, or #rrggbb for templates in a similar colour",
                example = "#e4572e")
        @QueryParam("colour")
        @Size(max = 20)
        List<
                        @Pattern(
                                regexp = HEX + "|" + NAMES,
                                message = "must be six hexadecimal digits, or one of " + NAMES)
                        String>
                colour,

        @Parameter(description = "light or dark") @QueryParam("tone") @Size(max = 20)
        List<@Size(max = 60) String> tone,

        @Parameter(description = "calm or energetic") @QueryParam("mood") @Size(max = 20)
        List<@Size(max = 60) String> mood,

        @Parameter(description = "plain or busy") @QueryParam("detail") @Size(max = 20)
        List<@Size(max = 60) String> detail,

        @Parameter(description = "Contrast of the text: aaa, aa, aa-large or low (WCAG 2.2)")
        @QueryParam("contrast")
        @Size(max = 20)
        List<@Size(max = 60) String> contrast,

        @Parameter(schema = @Schema(type = SchemaType.NUMBER, minimum = "0"))
        @QueryParam("minPrice")
        @Pattern(regexp = PRICE, message = PRICE_MESSAGE)
        String minPrice,

        @Parameter(schema = @Schema(type = SchemaType.NUMBER, minimum = "0"))
        @QueryParam("maxPrice")
        @Pattern(regexp = PRICE, message = PRICE_MESSAGE)
        String maxPrice,

        @Parameter(
                description =
                        "relevance (default with q), newest (default without q), best-selling, title, price, -price")
        @QueryParam("sort")
        @DefaultValue("")
        @Pattern(
                regexp = "|relevance|newest|best-selling|title|price|-price",
                message = "must be relevance, newest, best-selling, title, price or -price")
        String sort,

        @QueryParam("limit") @DefaultValue("24") @Min(1) @Max(100)
        int limit,

        @Parameter(description = "`next` of the previous page") @QueryParam("cursor") @Size(max = 600)
        String cursor) {
    private static final String HEX = "#?[0-9a-fA-F]{6}";
    static final String NAMES = "black|grey|white|red|orange|yellow|green|turquoise|blue|purple|pink|brown";
    /// Read as text: Java takes 1e-999999999 for a number too, and rounding it takes all the memory there is.
    private static final String PRICE = "\\d{1,12}(\\.\\d{1,4})?";
    private static final String PRICE_MESSAGE = "must be a price such as 4.50";

    /// The filters that are also counted, by name of facet, in the order they are shown.
    Map<String, List<String>> facets() {
        var facets = new LinkedHashMap<String, List<String>>();
        facets.put("product", product);
        facets.put("occasion", occasion);
        facets.put("audience", audience);
        facets.put("style", style);
        facets.put("theme", theme);
        facets.put(
                "colour",
                colour == null
                        ? null
                        : colour.stream().filter(name -> !name.matches(HEX)).toList());
        facets.put("tone", tone);
        facets.put("mood", mood);
        facets.put("detail", detail);
        facets.put("contrast", contrast);
        facets.put("material", material);
        return facets;
    }

    /// Colours to be near to.
    List<Ink> inks() {
        return colour == null
                ? List.of()
                : colour.stream()
                        .filter(hex -> hex.matches(HEX))
                        .map(hex ->
                                Ink.parse(hex.startsWith("#") ? hex : "#" + hex).orElseThrow())
                        .toList();
    }

    /// In hundredths.
    long leastPrice() {
        return minPrice == null
                ? 0
                : new BigDecimal(minPrice)
                        .movePointRight(2)
                        .setScale(0, RoundingMode.CEILING)
                        .longValueExact();
    }

    long mostPrice() {
        return maxPrice == null
                ? Long.MAX_VALUE
                : new BigDecimal(maxPrice)
                        .movePointRight(2)
                        .setScale(0, RoundingMode.FLOOR)
                        .longValueExact();
    }

    Order order() {
        return switch (sort) {
            case "title" -> Order.TITLE;
            case "price" -> Order.CHEAPEST;
            case "-price" -> Order.DEAREST;
            case "best-selling" -> Order.BEST_SELLING;
            case "relevance" -> Order.RELEVANCE;
            case "newest" -> Order.NEWEST;
            default -> PlainWords.of(words).isEmpty() ? Order.NEWEST : Order.RELEVANCE;
        };
    }

    /// Everything that decides which rows follow which: a cursor fits only the question it was made for.
    public String question(List<String> languages) {
        return String.join(
                "|",
                PlainWords.of(words),
                facets().toString(),
                inks().toString(),
                String.valueOf(leastPrice()),
                String.valueOf(mostPrice()),
                order().name(),
                String.join(",", languages));
    }
}
