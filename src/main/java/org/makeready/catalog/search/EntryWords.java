package org.makeready.catalog.search;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.makeready.catalog.tags.PlainWords;
import org.makeready.press.template.Product;
import org.makeready.press.template.Slot;
import org.makeready.press.template.Template;

/// The words of a template, each with the weightiest field it stands in.
///
/// @param title those of the title
record EntryWords(Map<String, Integer> fields, Set<String> title) {
    private static final int TITLE = 0, TAGS = 1, SAMPLES = 2, DESCRIPTION = 3;

    static EntryWords of(Template template, Product product, Map<String, List<String>> facets) {
        var fields = new HashMap<String, Integer>();
        put(fields, TITLE, template, Stream.of(template.title()));
        var title = Set.copyOf(fields.keySet());
        put(
                fields,
                TAGS,
                template,
                facets.entrySet().stream()
                        .filter(facet -> !facet.getKey().equals("material"))
                        .flatMap(facet -> facet.getValue().stream())
                        .map(id -> id.replace('-', ' ')));
        put(fields, TAGS, template, Stream.of(product.title()));
        put(
                fields,
                SAMPLES,
                template,
                template.slots().stream().map(slot -> slot instanceof Slot.Text text ? text.initial() : slot.label()));
        put(
                fields,
                SAMPLES,
                template,
                template.samples().stream()
                        .flatMap(sample ->
                                Stream.concat(Stream.of(sample.title()), sample.choices().texts().values().stream())));
        put(fields, DESCRIPTION, template, Stream.of(template.description()));
        return new EntryWords(fields, title);
    }

    private static void put(Map<String, Integer> fields, int field, Template template, Stream<String> texts) {
        texts.forEach(
                text -> PlainWords.list(text, template.language()).forEach(word -> fields.putIfAbsent(word, field)));
    }
}
