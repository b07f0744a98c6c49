package org.makeready.catalog.index;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.PriorityQueue;
import org.makeready.catalog.index.Question.Order;
import org.makeready.catalog.index.Question.PageEnd;

/// The first documents of a set after a mark, in the order asked for. Where keys are equal the number decides, so
/// documents are looked at in that order: of equal ones the first are the best.
final class Best {
    private final CatalogIndex index;
    private final Question question;
    private final Order order;
    private final int most;
    private final PageEnd after;
    private final long afterKey;
    private final PriorityQueue<Row> best;
    /// Rows behind this key are not among the best.
    private long worst = Long.MAX_VALUE;

    /// A page of numbers of entries, and where it ended if there is more.
    record Page(List<Integer> ids, PageEnd next) {}

    /// @param key smaller is better
    private record Row(int doc, long key) {}

    Best(CatalogIndex index, Question question) {
        this.index = index;
        this.question = question;
        this.order = question.order();
        this.most = question.limit() + 1;
        this.after = question.after().orElse(null);
        this.afterKey = after == null
                ? Long.MIN_VALUE
                : order == Order.TITLE ? Titles.start(title(after)) : directed(after.key());
        this.best = new PriorityQueue<>(most + 1, (a, b) -> compare(b.doc, b.key, a.doc, a.key));
    }

    Page page(Bits all) {
        switch (order) {
            case RELEVANCE -> byRelevance(all);
            case NEWEST -> byColumn(all, index.columns().published);
            case CHEAPEST, DEAREST -> byColumn(all, index.columns().price);
            case BEST_SELLING -> byColumn(all, index.columns().sold);
            case TITLE -> byColumn(all, index.titles().starts());
        }
        return page();
    }

    private void byColumn(Bits all, Column column) {
        int doc = first(all);
        while (doc >= 0) {
            int block = doc >> Column.BLOCK;
            if ((order.descending ? -column.most(block) : column.least(block)) > worst) {
                doc = order.descending ? all.last((block << Column.BLOCK) - 1) : all.next(block + 1 << Column.BLOCK);
                continue;
            }
            long key = directed(column.of(doc));
            if (key <= worst && key >= afterKey) offer(doc, key);
            doc = next(all, doc);
        }
    }

    private void byRelevance(Bits all) {
        var relevance = new Relevance(index, question);
        try {
            for (int doc = first(all); doc >= 0; doc = next(all, doc)) {
                long key = -relevance.of(doc);
                if (key <= worst && key >= afterKey) offer(doc, key);
            }
        } finally {
            relevance.giveBack();
        }
    }

    private int first(Bits all) {
        return order.descending ? all.last(Integer.MAX_VALUE) : all.next(0);
    }

    private int next(Bits all, int doc) {
        return order.descending ? all.last(doc - 1) : all.next(doc + 1);
    }

    private void offer(int doc, long key) {
        if (after != null && !isAfter(doc, key)) return;
        if (best.size() == most) {
            if (compare(doc, key, best.peek().doc, best.peek().key) >= 0) return;
            best.poll();
        }
        best.add(new Row(doc, key));
        if (best.size() == most) worst = best.peek().key;
    }

    private Page page() {
        boolean more = best.size() == most;
        if (more) best.poll();
        var rows = new ArrayList<Row>();
        while (!best.isEmpty()) rows.addFirst(best.poll());
        return new Page(
                rows.stream().map(row -> index.columns().id(row.doc)).toList(), more ? mark(rows.getLast()) : null);
    }

    private PageEnd mark(Row last) {
        return new PageEnd(
                directed(last.key),
                order == Order.TITLE ? index.titles().title(last.doc) : "",
                index.columns().id(last.doc));
    }

    private long directed(long key) {
        return order.descending ? -key : key;
    }

    /// Less than zero when the first comes before the second.
    private int compare(int doc, long key, int other, long others) {
        int by = Long.compare(key, others);
        if (by == 0 && order == Order.TITLE) by = index.titles().compare(doc, other);
        return by == 0 ? byId(index.columns().id(doc), index.columns().id(other)) : by;
    }

    private boolean isAfter(int doc, long key) {
        int by = Long.compare(key, afterKey);
        if (by == 0 && order == Order.TITLE) by = index.titles().compare(doc, title(after));
        return (by == 0 ? byId(index.columns().id(doc), after.id()) : by) > 0;
    }

    private int byId(int id, int other) {
        return order.descending ? Integer.compare(other, id) : Integer.compare(id, other);
    }

    private static byte[] title(PageEnd mark) {
        return mark.title().getBytes(StandardCharsets.UTF_8);
    }
}
