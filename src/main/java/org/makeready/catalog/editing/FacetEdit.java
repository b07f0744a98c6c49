package org.makeready.catalog.editing;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.makeready.platform.http.ProblemException;
import org.makeready.platform.http.Refusals;

/// What is to be changed about the facets of many templates: first set, then add, then remove.
@Schema(name = "FacetEdit")
record FacetEdit(
        @Schema(examples = "[\"honk-if\"]") @NotEmpty @Size(max = 500)
        List<String> slugs,

        @Schema(examples = "{\"occasion\": [\"birthday\"]}") Map<String, List<String>> set,
        @Schema(examples = "{\"style\": [\"retro\"]}") Map<String, List<String>> add,
        @Schema(examples = "{\"audience\": [\"kids\"]}") Map<String, List<String>> remove) {
    private static final Set<String> FACETS = Set.of("occasion", "audience", "style");
    private static final String VALUE = "[a-z0-9]+(?:-[a-z0-9]+)*";
    private static final int MOST_VALUES = 30, LONGEST = 40;

    FacetEdit {
        set = set == null ? Map.of() : set;
        add = add == null ? Map.of() : add;
        remove = remove == null ? Map.of() : remove;
    }

    Set<String> touched() {
        var touched = new TreeSet<String>();
        Stream.of(set, add, remove).forEach(part -> touched.addAll(part.keySet()));
        return touched;
    }

    List<String> applied(String facet, List<String> before) {
        var after = new TreeSet<>(set.getOrDefault(facet, before));
        after.addAll(add.getOrDefault(facet, List.of()));
        remove.getOrDefault(facet, List.of()).forEach(after::remove);
        return List.copyOf(after);
    }

    /// @throws ProblemException 422 with everything that cannot be
    void check() {
        var errors = new ArrayList<ProblemException.ProblemError>();
        new TreeMap<>(Map.of("set", set, "add", add, "remove", remove))
                .forEach((part, facets) -> new TreeMap<>(facets).forEach((facet, values) -> {
                    var pointer = "/" + part + "/" + facet.replace("~", "~0").replace("/", "~1");
                    if (!FACETS.contains(facet))
                        errors.add(Refusals.error(
                                pointer,
                                "unknown-facet",
                                "Only occasion, audience and style can be edited.",
                                "Product, material and colour come from the template itself."));
                    else if (values == null
                            || values.size() > MOST_VALUES
                            || !values.stream().allMatch(FacetEdit::value)) {
                        errors.add(Refusals.error(
                                pointer,
                                "facet-value",
                                "A facet has up to %d values of lower-case letters, digits and single hyphens."
                                        .formatted(MOST_VALUES),
                                "For example new-baby."));
                    }
                }));
        if (touched().isEmpty())
            errors.add(Refusals.error(
                    "",
                    "nothing-to-do",
                    "The request sets, adds and removes nothing.",
                    "Name at least one facet in set, add or remove."));
        if (!errors.isEmpty()) throw Refusals.invalid("The facets cannot be changed.", errors);
    }

    private static boolean value(String value) {
        return value != null && value.length() <= LONGEST && value.matches(VALUE);
    }
}
