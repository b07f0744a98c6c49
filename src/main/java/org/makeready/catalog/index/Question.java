package org.makeready.catalog.index;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What is looked for, in the numbers of the index.
///
/// @param needles each must be found
/// @param chosen  by facet: one of these labels
/// @param colour  cells, one of which must be there; nothing when all will do
/// @param after   where the page before ended
public record Question(
        List<Needle> needles,
        Map<String, List<Integer>> chosen,
        Optional<int[]> colour,
        long leastPrice,
        long mostPrice,
        Order order,
        Optional<PageEnd> after,
        int limit) {
    /// One word of the question and all that may stand for it.
    public record Needle(List<Straw> straws) {}

    /// Something that stands for a word: words all of which must be there, each in any of its forms.
    ///
    /// @param weight from 1 to 4: how sure it is that this was meant
    public record Straw(List<int[]> all, int weight) {}

    /// How documents are sorted; then by number the same way.
    public enum Order {
        RELEVANCE(true),
        NEWEST(true),
        TITLE(false),
        CHEAPEST(false),
        DEAREST(true),
        BEST_SELLING(true);

        public final boolean descending;

        Order(boolean descending) {
            this.descending = descending;
        }
    }

    /// Where a page ended: the last document's key and number. The key is a number, or for TITLE the title.
    public record PageEnd(long key, String title, int id) {}
}
