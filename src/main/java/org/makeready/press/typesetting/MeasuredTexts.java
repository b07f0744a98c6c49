package org.makeready.press.typesetting;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.makeready.press.font.Fallbacks;
import org.makeready.press.font.FontSupply;
import org.makeready.press.template.Slot;
import org.makeready.press.text.Typeface;

/// The same words in every typeface their slot's fitting allows: the chosen font and the narrower ones, each as loose
/// as the slot has it (level 0) and closer and closer (up to [#LEVELS]). Measured when first asked for.
final class MeasuredTexts {
    /// In so many equal steps letters and lines come closer: fine enough for the eye, few enough to try.
    static final int LEVELS = 8;

    private final String words;
    private final TextBox box;
    private final Function<String, int[]> lineEnds;
    private final Fallbacks fallbacks;
    private final ShapedRuns runs;
    private final List<Typeface> typefaces = new ArrayList<>();
    private final List<MeasuredText[]> measured = new ArrayList<>();

    /// @param lineEnds where the lines of a paragraph may end
    MeasuredTexts(
            String words,
            Typeface chosen,
            TextBox box,
            Function<String, int[]> lineEnds,
            FontSupply fonts,
            Fallbacks fallbacks,
            ShapedRuns runs) {
        this.words = words;
        this.box = box;
        this.lineEnds = lineEnds;
        this.fallbacks = fallbacks;
        this.runs = runs;
        add(chosen);
        if (box.rules().fitting().allows(Slot.FitStep.CONDENSE)) {
            box.rules()
                    .fitting()
                    .condensed()
                    .forEach(id -> fonts.font(id)
                            .filter(f -> f != chosen.font())
                            .map(chosen::in)
                            .ifPresent(this::add));
        }
    }

    private void add(Typeface typeface) {
        typefaces.add(typeface);
        measured.add(new MeasuredText[LEVELS + 1]);
    }

    int fonts() {
        return typefaces.size();
    }

    MeasuredText measured(int font, int level) {
        var known = measured.get(font);
        if (known[level] == null) known[level] = measure(typefaces.get(font), level);
        return known[level];
    }

    private MeasuredText measure(Typeface typeface, int level) {
        double least = Math.min(box.rules().fitting().leastLetterSpacing(), typeface.letterSpacing());
        return new MeasuredText(
                words, typeface.spaced(between(typeface.letterSpacing(), least, level)), lineEnds, fallbacks, runs);
    }

    double lineHeight(int level) {
        double usual = box.rules().lineHeight();
        return between(usual, Math.min(box.rules().fitting().leastLineHeight(), usual), level);
    }

    private static double between(double loose, double tight, int level) {
        return level == 0 ? loose : loose + (tight - loose) * level / LEVELS;
    }
}
