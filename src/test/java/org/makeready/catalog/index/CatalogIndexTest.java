package org.makeready.catalog.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.makeready.catalog.index.Question.Needle;
import org.makeready.catalog.index.Question.Order;
import org.makeready.catalog.index.Question.PageEnd;
import org.makeready.catalog.index.Question.Straw;
import org.makeready.press.colour.Ink;
import org.makeready.press.colour.OkLab;

/// The index against counting everything by hand.
class CatalogIndexTest {
    private static final int LABELS = 40;
    private static final int WORDS = 60;
    private final CatalogIndex index = new CatalogIndex();
    private final Map<Integer, Entry> byHand = new TreeMap<>();
    private final Random chance = new Random(7);

    CatalogIndexTest() {
        for (int label = 0; label < LABELS; label++) index.label(label, facet(label));
    }

    private static String facet(int label) {
        return "facet" + label % 5;
    }

    @Test
    void pages_and_counts_are_those_of_a_count_by_hand() {
        for (int id = 1; id <= 3_000; id++) put(entry(id));
        for (int round = 0; round < 400; round++) {
            change();
            var question = question();
            var candidates = unfiltered(question);
            var found = index.find(question);
            assertEquals(expectedIds(candidates, question), found.ids(), () -> "page of " + question);
            var counts = new HashMap<>(found.counts());
            counts.values().removeIf(count -> count == 0);
            assertEquals(expectedCounts(candidates, question), counts, () -> "counts of " + question);
        }
    }

    @Test
    void an_index_built_anew_answers_the_same() {
        for (int id = 1; id <= 500; id++) put(entry(id));
        for (int round = 0; round < 300; round++) change();
        assertTrue(index.buried() > 100, "buried: " + index.buried());
        var anew = new CatalogIndex();
        for (int label = 0; label < LABELS; label++) anew.label(label, facet(label));
        byHand.values().forEach(anew::put);
        anew.trim();
        for (int round = 0; round < 100; round++) {
            var question = question();
            assertEquals(index.find(question).ids(), anew.find(question).ids(), () -> "page of " + question);
        }
    }

    /// What was there when the first page was shown comes exactly once, in order, whatever is put in meanwhile.
    @Test
    void pages_are_stable_while_templates_come() {
        for (int id = 1; id <= 1_000; id++) put(entry(id));
        int next = 1_001;
        for (var order : Order.values()) {
            var question = new Question(
                    List.of(needle(3)), Map.of(), Optional.empty(), 0, Long.MAX_VALUE, order, Optional.empty(), 1_000);
            var before = index.find(question).ids();
            var seen = new ArrayList<Integer>();
            Optional<PageEnd> after = Optional.empty();
            do {
                var page = index.find(new Question(
                        question.needles(), Map.of(), Optional.empty(), 0, Long.MAX_VALUE, order, after, 7));
                seen.addAll(page.ids());
                after = Optional.ofNullable(page.next());
                for (int i = 0; i < 5; i++) put(entry(next++));
            } while (after.isPresent());
            assertEquals(seen.size(), new HashSet<>(seen).size(), () -> order + " repeats a template");
            assertEquals(
                    before,
                    seen.stream().filter(new HashSet<>(before)::contains).toList(),
                    order::toString);
        }
    }

    @Test
    void sales_change_the_order_and_nothing_else() {
        for (int id = 1; id <= 50; id++) put(entry(id));
        index.sold(17, 1_000_000);
        var question = new Question(
                List.of(), Map.of(), Optional.empty(), 0, Long.MAX_VALUE, Order.BEST_SELLING, Optional.empty(), 50);
        assertEquals(17, index.find(question).ids().getFirst());
        long generation = index.generation();
        index.sold(17, 1_000_000);
        index.remove(4_711);
        assertEquals(generation, index.generation(), "nothing has changed");
    }

    @Test
    void a_title_and_weightier_fields_come_first() {
        put(new Entry(1, new int[] {4 * 5 + 3}, new int[0], new int[0], 3, 1, 0, title("c")));
        put(new Entry(2, new int[] {4 * 5}, new int[0], new int[0], 1, 1, 0, title("b")));
        put(new Entry(3, new int[] {4 * 5 + 1}, new int[0], new int[0], 2, 1, 500_000_000, title("a")));
        assertEquals(
                List.of(2, 3, 1),
                index.find(new Question(
                                List.of(needle(5)),
                                Map.of(),
                                Optional.empty(),
                                0,
                                Long.MAX_VALUE,
                                Order.RELEVANCE,
                                Optional.empty(),
                                9))
                        .ids());
    }

    private void put(Entry entry) {
        byHand.put(entry.id(), entry);
        index.put(entry);
    }

    private void change() {
        int id = 1 + chance.nextInt(byHand.size());
        if (chance.nextInt(4) == 0) {
            byHand.remove(id);
            index.remove(id);
        } else {
            put(entry(id));
        }
    }

    private Entry entry(int id) {
        int[] terms = IntStream.range(0, WORDS)
                .filter(word -> chance.nextInt(word + 2) == 0)
                .map(word -> 4 * word + chance.nextInt(4))
                .toArray();
        int[] labels = IntStream.range(0, LABELS)
                .filter(label -> chance.nextInt(label / 2 + 2) == 0)
                .toArray();
        int[] colours = IntStream.range(0, chance.nextInt(5))
                .map(_ -> chance.nextInt(1 << 18))
                .distinct()
                .sorted()
                .toArray();
        return new Entry(
                id,
                terms,
                labels,
                colours,
                chance.nextInt(1_000),
                chance.nextInt(500),
                chance.nextInt(3) * chance.nextInt(100),
                title("title " + chance.nextInt(300)));
    }

    private static byte[] title(String title) {
        return title.getBytes(StandardCharsets.UTF_8);
    }

    private Question question() {
        var needles = IntStream.range(0, chance.nextInt(3))
                .mapToObj(_ -> new Needle(List.of(
                        new Straw(List.of(new int[] {chance.nextInt(WORDS), chance.nextInt(WORDS)}), 4),
                        new Straw(List.of(new int[] {chance.nextInt(9)}, new int[] {chance.nextInt(9)}), 2))))
                .toList();
        var chosen = new LinkedHashMap<String, List<Integer>>();
        for (int i = chance.nextInt(4); i > 0; i--) {
            int label = chance.nextInt(LABELS);
            chosen.put(facet(label), List.of(label, (label + 5) % LABELS));
        }
        boolean priced = chance.nextInt(3) == 0;
        var colour = chance.nextInt(4) == 0
                ? Optional.of(ColourCells.near(new Ink(chance.nextInt(1 << 24)), 0.13))
                : Optional.<int[]>empty();
        return new Question(
                needles,
                chosen,
                colour,
                priced ? 50 : 0,
                priced ? 300 : Long.MAX_VALUE,
                Order.values()[chance.nextInt(6)],
                Optional.empty(),
                1 + chance.nextInt(30));
    }

    private static Needle needle(int word) {
        return new Needle(List.of(new Straw(List.of(new int[] {word}), 4)));
    }

    private static List<Integer> expectedIds(List<Entry> candidates, Question question) {
        var order = switch (question.order()) {
            case RELEVANCE -> Comparator.comparingLong((Entry entry) -> score(entry, question));
            case NEWEST -> Comparator.comparingLong(Entry::published);
            case TITLE -> Comparator.comparing((Entry entry) -> new String(entry.title(), StandardCharsets.UTF_8));
            case CHEAPEST, DEAREST -> Comparator.comparingLong(Entry::price);
            case BEST_SELLING -> Comparator.comparingInt(Entry::sold);
        };
        var byKeyThenId = order.thenComparing(Entry::id);
        return filtered(candidates, question, "")
                .sorted(question.order().descending ? byKeyThenId.reversed() : byKeyThenId)
                .limit(question.limit())
                .map(Entry::id)
                .toList();
    }

    private static Map<Integer, Integer> expectedCounts(List<Entry> candidates, Question question) {
        var counts = new HashMap<Integer, Integer>();
        for (int facet = 0; facet < 5; facet++) {
            int own = facet;
            filtered(candidates, question, "facet" + facet)
                    .flatMapToInt(entry -> Arrays.stream(entry.labels()))
                    .filter(label -> label % 5 == own)
                    .forEach(label -> counts.merge(label, 1, Integer::sum));
        }
        return counts;
    }

    private static Stream<Entry> filtered(List<Entry> candidates, Question question, String exceptFacet) {
        return candidates.stream()
                .filter(entry -> question.chosen().entrySet().stream()
                        .allMatch(facet -> facet.getKey().equals(exceptFacet)
                                || Arrays.stream(entry.labels()).anyMatch(facet.getValue()::contains)));
    }

    /// All that match but for the facets.
    private List<Entry> unfiltered(Question question) {
        return byHand.values().stream()
                .filter(entry -> entry.price() >= question.leastPrice() && entry.price() <= question.mostPrice())
                .filter(entry -> question.colour().isEmpty()
                        || Arrays.stream(entry.colours())
                                .anyMatch(cell ->
                                        Arrays.binarySearch(question.colour().get(), cell) >= 0))
                .filter(entry -> question.needles().stream()
                        .allMatch(needle -> needle.straws().stream().anyMatch(straw -> has(entry, straw))))
                .toList();
    }

    private static boolean has(Entry entry, Straw straw) {
        return straw.all().stream().allMatch(forms -> Arrays.stream(forms).anyMatch(word -> field(entry, word) >= 0));
    }

    /// Terms are four times a word, plus the field.
    private static int field(Entry entry, int word) {
        for (int term : entry.terms()) if (term >> 2 == word) return term & 3;
        return -1;
    }

    private static long score(Entry entry, Question question) {
        int[] weight = {8, 4, 2, 1};
        long score = question.needles().stream()
                .mapToLong(needle -> needle.straws().stream()
                        .filter(straw -> has(entry, straw))
                        .mapToLong(straw -> straw.weight()
                                * (straw.all().size() > 1
                                        ? 2L
                                        : Arrays.stream(straw.all().getFirst())
                                                .map(word -> field(entry, word))
                                                .filter(field -> field >= 0)
                                                .map(field -> weight[field])
                                                .max()
                                                .orElse(0)))
                        .max()
                        .orElse(0))
                .sum();
        return score * 64 + 64 - Long.numberOfLeadingZeros(entry.sold());
    }

    @Test
    void near_colours_are_those_within_the_distance() {
        for (int round = 0; round < 20; round++) {
            var wanted = new Ink(chance.nextInt(1 << 24));
            var near = ColourCells.near(wanted, 0.1);
            for (int i = 0; i < 2_000; i++) {
                int cell = chance.nextInt(ColourCells.COUNT);
                double distance = OkLab.of(ColourCells.ink(cell)).distance(OkLab.of(wanted));
                if (Math.abs(distance - 0.1) > 1e-5)
                    assertEquals(distance < 0.1, Arrays.binarySearch(near, cell) >= 0, cell + " and " + wanted.hex());
            }
            assertTrue(
                    OkLab.of(ColourCells.ink(ColourCells.of(wanted))).distance(OkLab.of(wanted)) < 0.02, wanted.hex());
        }
    }
}
