package org.makeready.press.certificate.trial;

import com.ibm.icu.text.BreakIterator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.makeready.press.font.Font;
import org.makeready.press.template.Slot;
import org.makeready.press.template.Template;

/// The words of each trial for one slot in one font.
final class TrialTexts {
    private static final String LATIN = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz@&%";
    private final Template template;
    private final Slot.Text slot;

    TrialTexts(Template template, Slot.Text slot) {
        this.template = template;
        this.slot = slot;
    }

    /// One text, or several of the template's own.
    List<String> of(TrialKind trial, Font font) {
        return switch (trial) {
            case OWN -> own();
            case WIDEST -> List.of(repeated(widest(font)));
            case LINES -> List.of(trial.pattern().repeat(slot.maxLines()).stripTrailing());
            case EMPTY, BLANKS, ONE_LETTER, SHORTEST -> List.of(trial.pattern());
            default -> List.of(repeated(trial.pattern()));
        };
    }

    private List<String> own() {
        var samples = template.samples().stream()
                .map(sample -> sample.choices().texts().get(slot.name()))
                .filter(words -> words != null);
        return List.copyOf(
                Stream.concat(Stream.of(slot.initial()), samples).collect(Collectors.toCollection(LinkedHashSet::new)));
    }

    /// Words of the four widest letters.
    private static String widest(Font font) {
        return LATIN.chars()
                .filter(font::covers)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer c) -> -font.advance(font.glyph(c)))
                        .thenComparing(c -> c))
                .limit(4)
                .map(Character::toString)
                .collect(Collectors.joining("", "", " "));
    }

    /// As many characters of it as the slot takes.
    private String repeated(String pattern) {
        var letters = letters(pattern);
        var words = new StringBuilder();
        for (int i = 0; i < slot.maxLength(); i++) words.append(letters.get(i % letters.size()));
        return words.toString().strip();
    }

    /// What a reader counts as characters.
    static List<String> letters(String words) {
        var ends = BreakIterator.getCharacterInstance(Locale.ROOT);
        ends.setText(words);
        var letters = new ArrayList<String>();
        for (int from = ends.first(), to = ends.next(); to != BreakIterator.DONE; from = to, to = ends.next())
            letters.add(words.substring(from, to));
        return letters;
    }
}
