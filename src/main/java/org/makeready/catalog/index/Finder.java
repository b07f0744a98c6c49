package org.makeready.catalog.index;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.makeready.catalog.index.Question.Needle;
import org.makeready.catalog.index.Question.Straw;

/// Answers one question: sets of documents, laid over each other.
final class Finder {
    private final CatalogIndex index;
    private final Question question;
    private final int docs;

    Finder(CatalogIndex index, Question question) {
        this.index = index;
        this.question = question;
        this.docs = index.columns().docs();
    }

    Found find() {
        var unfaceted = unfaceted();
        var chosen = new LinkedHashMap<String, Bits>();
        question.chosen().forEach((facet, labels) -> chosen.put(facet, labelled(labels)));
        var all = unfaceted.copy();
        chosen.values().forEach(all::and);
        int total = all.count();
        var page = new Best(index, question).page(all);
        boolean everything = chosen.isEmpty()
                && question.needles().isEmpty()
                && question.colour().isEmpty()
                && anyPrice();
        return new Found(total, page.ids(), page.next(), everything ? everywhere() : counts(unfaceted, chosen, all));
    }

    private Map<Integer, Integer> everywhere() {
        var counts = new HashMap<Integer, Integer>();
        index.labels().forEach(label -> counts.put(label, index.everywhere(label)));
        return counts;
    }

    private Map<Integer, Integer> counts(Bits unfaceted, Map<String, Bits> chosen, Bits all) {
        var tallies = new HashMap<String, Tally>();
        chosen.keySet().forEach(facet -> tallies.put(facet, new Tally(allBut(facet, unfaceted, chosen))));
        var others = new Tally(all);
        var counts = new HashMap<Integer, Integer>();
        for (int label : index.labels())
            counts.put(label, tallies.getOrDefault(index.facet(label), others).in(index.labelled(label)));
        return counts;
    }

    private static Bits allBut(String facet, Bits unfaceted, Map<String, Bits> chosen) {
        var rest = unfaceted.copy();
        chosen.forEach((other, docs) -> {
            if (!other.equals(facet)) rest.and(docs);
        });
        return rest;
    }

    private Bits labelled(List<Integer> labels) {
        var any = Bits.none(docs);
        for (int label : labels)
            if (index.labelled(label) != null) index.labelled(label).addTo(any);
        return any;
    }

    /// What all filters but facets leave.
    private Bits unfaceted() {
        var left = index.live();
        for (var needle : question.needles()) left.and(docs(needle));
        question.colour().ifPresent(cells -> left.and(coloured(cells)));
        if (!anyPrice()) left.and(priced());
        return left;
    }

    private boolean anyPrice() {
        return question.leastPrice() <= 0 && question.mostPrice() == Long.MAX_VALUE;
    }

    private Bits priced() {
        var price = index.columns().price;
        return Bits.where(docs, doc -> price.of(doc) >= question.leastPrice() && price.of(doc) <= question.mostPrice());
    }

    private Bits coloured(int[] cells) {
        var any = Bits.none(docs);
        index.colours().addTo(any, cells);
        return any;
    }

    private Bits docs(Needle needle) {
        var any = Bits.none(docs);
        for (var straw : needle.straws()) any.or(docs(index, straw));
        return any;
    }

    static Bits docs(CatalogIndex index, Straw straw) {
        Bits all = null;
        for (var forms : straw.all()) {
            var any = Bits.none(index.columns().docs());
            for (int word : forms) {
                var postings = index.word(word);
                for (int i = 0; postings != null && i < postings.size(); i++) any.add(postings.doc(i));
            }
            all = all == null ? any : all.and(any);
        }
        return all == null ? Bits.none(index.columns().docs()) : all;
    }
}
