package org.makeready.catalog.index;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.PriorityQueue;
import org.makeready.catalog.index.Question.Mark;
import org.makeready.catalog.index.Question.Order;

/// The first documents of a set after a mark, in the order asked for.
final class Best {
    private final CatalogIndex index;
    private final Question question;
    private final Bits all;
    private final Key key;

    /// A page of numbers of entries, and where it ended if there is more.
    record Page(List<Integer> ids, Mark next) {}

    private interface Key {
        long of(int doc);
    }

    Best(CatalogIndex index, Question question, Bits all) {
        this.index = index;
        this.question = question;
        this.all = all;
        this.key = key();
    }

    private Key key() {
        var columns = index.columns();
        return switch (question.order()) {
            case RELEVANCE -> new Relevance(index, question)::of;
            case NEWEST -> doc -> columns.published[doc];
            case CHEAPEST, DEAREST -> doc -> columns.price[doc];
            case BEST_SELLING -> doc -> columns.sold[doc];
            case TITLE -> _ -> 0;
        };
    }

    private record Row(int doc, long key) {}

    Page page() {
        int most = question.limit() + 1;
        var best = new PriorityQueue<Row>(most + 1, (a, b) -> compare(b.doc, b.key, a.doc, a.key));
        for (int doc = all.next(0); doc >= 0; doc = all.next(doc + 1)) {
            long own = key.of(doc);
            if (best.size() == most && compare(doc, own, best.peek().doc, best.peek().key) >= 0) continue;
            if (question.after().isPresent() && !after(doc, own, question.after().get())) continue;
            best.add(new Row(doc, own));
            if (best.size() > most) best.poll();
        }
        return page(best, most);
    }

    private Page page(PriorityQueue<Row> best, int most) {
        boolean more = best.size() == most;
        if (more) best.poll();
        var rows = new ArrayList<Row>();
        while (!best.isEmpty()) rows.addFirst(best.poll());
        return new Page(rows.stream().map(row -> index.columns().id[row.doc]).toList(), more ? mark(rows.getLast()) : null);
    }

    private Mark mark(Row last) {
        return new Mark(last.key, question.order() == Order.TITLE ? index.titles().title(last.doc) : "", index.columns().id[last.doc]);
    }

    /// Less than zero when the first comes before the second.
    private int compare(int doc, long own, int other, long others) {
        int by = question.order() == Order.TITLE ? index.titles().compare(doc, other) : Long.compare(own, others);
        if (by == 0) by = Integer.compare(index.columns().id[doc], index.columns().id[other]);
        return question.order().descending ? -by : by;
    }

    private boolean after(int doc, long own, Mark mark) {
        int by = question.order() == Order.TITLE ? index.titles().compare(doc, mark.title().getBytes(StandardCharsets.UTF_8)) : Long.compare(own, mark.key());
        if (by == 0) by = Integer.compare(index.columns().id[doc], mark.id());
        return question.order().descending ? by < 0 : by > 0;
    }
}
