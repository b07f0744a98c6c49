package org.makeready.press.composition;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.util.Arrays;
import java.util.Locale;

/// Where a line may end: UAX #14 as ICU has it, less what [Glue] holds together.
final class LineEnds {
    private LineEnds() {}

    /// 0, every place where a line may end, and the length of the words; just 0 and 0 when there are none.
    static int[] of(String words, Locale language) {
        if (words.isEmpty()) return new int[] {0, 0};
        var breaks = BreakIterator.getLineInstance(ULocale.forLocale(language));
        breaks.setText(words);
        var glue = new Glue(words, language);
        int[] ends = new int[words.length() + 1];
        int count = 0;
        for (int at = breaks.first(); at != BreakIterator.DONE; at = breaks.next()) {
            boolean edge = at == 0 || at == words.length();
            if (edge || !glue.holds(at)) ends[count++] = at;
        }
        return Arrays.copyOf(ends, count);
    }
}
