package org.makeready.catalog.index;

import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/// The whole catalog in memory, for searching and counting: about 250 bytes a template. Every change of a template
/// makes a new document; the one before stays, unseen, until the index is built anew. Safe under threads.
public final class CatalogIndex {
    private final ReadWriteLock lock = new ReentrantReadWriteLock();
    private final Map<Integer, Postings> words = new HashMap<>();
    private final Swatches colours = new Swatches();
    private final Queue<short[]> scores = new ConcurrentLinkedQueue<>();
    private final Map<Integer, Docs> labels = new LinkedHashMap<>();
    private final Map<Integer, String> facets = new HashMap<>();
    private final Map<Integer, Integer> everywhere = new HashMap<>();
    private final SortColumns columns = new SortColumns();
    private final Titles titles = new Titles();
    private int[] docOf = new int[64];
    private Bits live = Bits.none(64);
    private int alive;
    private long generation;

    /// Puts a template in, or in place of what it was.
    public void put(Entry entry) {
        changing(() -> {
            bury(entry.id());
            add(entry);
            return true;
        });
    }

    public void remove(int id) {
        changing(() -> bury(id));
    }

    /// How often a template was sold, from now on.
    public void sold(int id, int pieces) {
        changing(() -> {
            int doc = doc(id);
            boolean others = doc >= 0 && columns.sold.of(doc) != pieces;
            if (others) columns.sold.set(doc, pieces);
            return others;
        });
    }

    /// Which facet a label is a value of; told before the first entry with it.
    public void label(int label, String facet) {
        changing(() -> !facet.equals(facets.put(label, facet)));
    }

    /// Whether any template has ever had this word.
    public boolean has(int word) {
        return reading(() -> words.containsKey(word));
    }

    public int size() {
        return reading(() -> alive);
    }

    /// Documents that are kept though their templates have changed or gone.
    public int buried() {
        return reading(() -> columns.docs() - alive);
    }

    /// Grows with every change: equal numbers, equal answers.
    public long generation() {
        return reading(() -> generation);
    }

    public Found find(Question question) {
        return reading(() -> new Finder(this, question).find());
    }

    /// Gives back what was reserved for growing, after the first great load.
    public void trim() {
        changing(() -> {
            words.values().forEach(Postings::trim);
            colours.trim();
            labels.values().forEach(Docs::trim);
            return false;
        });
    }

    private void add(Entry entry) {
        int doc = columns.add(entry);
        titles.add(entry.title());
        if (entry.id() >= docOf.length)
            docOf = Arrays.copyOf(docOf, Math.max(entry.id() + 1, docOf.length + (docOf.length >> 1)));
        docOf[entry.id()] = doc + 1;
        if (!live.reaches(doc)) live = live.grown(doc + (doc >> 2));
        live.add(doc);
        alive++;
        for (int term : entry.terms())
            words.computeIfAbsent(term >> 2, _ -> new Postings()).add(doc, term & 3);
        for (int colour : entry.colours()) colours.add(doc, colour);
        for (int label : entry.labels()) {
            labels.computeIfAbsent(label, _ -> new Docs()).add(doc, doc);
            everywhere.merge(label, 1, Integer::sum);
        }
    }

    private boolean bury(int id) {
        int doc = doc(id);
        if (doc < 0) return false;
        docOf[id] = 0;
        live.remove(doc);
        alive--;
        labels.forEach((label, docs) -> {
            if (docs.contains(doc)) everywhere.merge(label, -1, Integer::sum);
        });
        return true;
    }

    private int doc(int id) {
        return id < docOf.length ? docOf[id] - 1 : -1;
    }

    private void changing(Look<Boolean> change) {
        lock.writeLock().lock();
        try {
            if (change.at()) generation++;
        } finally {
            lock.writeLock().unlock();
        }
    }

    private interface Look<T> {
        T at();
    }

    private <T> T reading(Look<T> look) {
        lock.readLock().lock();
        try {
            return look.at();
        } finally {
            lock.readLock().unlock();
        }
    }

    // What the finder looks at, while the lock is held.

    Postings word(int id) {
        return words.get(id);
    }

    Swatches colours() {
        return colours;
    }

    Docs labelled(int label) {
        return labels.get(label);
    }

    Iterable<Integer> labels() {
        return labels.keySet();
    }

    String facet(int label) {
        return facets.get(label);
    }

    int everywhere(int label) {
        return everywhere.getOrDefault(label, 0);
    }

    SortColumns columns() {
        return columns;
    }

    Titles titles() {
        return titles;
    }

    /// Room for a score of each document, all zero; to be given back, because so much of it would keep the collector
    /// busy.
    short[] scores() {
        var room = scores.poll();
        return room != null && room.length >= columns.docs() ? room : new short[columns.docs() + (columns.docs() >> 4)];
    }

    void giveBack(short[] room) {
        Arrays.fill(room, (short) 0);
        scores.add(room);
    }

    /// A copy, to take away from.
    Bits live() {
        return live.copy();
    }
}
