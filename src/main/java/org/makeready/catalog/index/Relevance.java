package org.makeready.catalog.index;

import org.makeready.catalog.index.Question.Needle;
import org.makeready.catalog.index.Question.Straw;

/// How well documents answer the words of a question: for each word the best field it stands in, times how sure it is
/// that this was meant. Nothing but the document and the question counts, so that pages stay as they are while
/// templates come; only the sales of a document add a little, less than any word.
final class Relevance {
    /// Title, tags, samples, description.
    private static final int[] FIELD = {8, 4, 2, 1};
    private static final int FIELD_OF_PHRASES = 2;
    private final CatalogIndex index;
    private final short[] scores;
    private final Column sold;

    Relevance(CatalogIndex index, Question question) {
        this.index = index;
        this.scores = index.scores();
        this.sold = index.columns().sold;
        var needles = question.needles();
        if (needles.size() == 1) score(needles.getFirst(), scores);
        else needles.forEach(this::addScore);
    }

    private void addScore(Needle needle) {
        var best = index.scores();
        score(needle, best);
        for (int doc = 0; doc < index.columns().docs(); doc++) scores[doc] += best[doc];
        index.giveBack(best);
    }

    void giveBack() {
        index.giveBack(scores);
    }

    long of(int doc) {
        return scores[doc] * 64L + 64 - Long.numberOfLeadingZeros(sold.of(doc));
    }

    private void score(Needle needle, short[] best) {
        for (var straw : needle.straws()) {
            if (straw.all().size() == 1) word(straw, best);
            else phrase(straw, best);
        }
    }

    private void word(Straw straw, short[] best) {
        for (int word : straw.all().getFirst()) {
            var postings = index.word(word);
            for (int i = 0; postings != null && i < postings.size(); i++) {
                int score = straw.weight() * FIELD[postings.field(i)];
                if (score > best[postings.doc(i)]) best[postings.doc(i)] = (short) score;
            }
        }
    }

    private void phrase(Straw straw, short[] best) {
        var docs = Finder.docs(index, straw);
        int score = straw.weight() * FIELD[FIELD_OF_PHRASES];
        for (int doc = docs.next(0); doc >= 0; doc = docs.next(doc + 1)) best[doc] = (short) Math.max(best[doc], score);
    }
}
