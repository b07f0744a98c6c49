package org.makeready.press.composition;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.makeready.press.typesetting.Fit;
import org.makeready.press.typesetting.TextFitter;

/// Gives the texts of each group one size: the smallest any of them needs. Their lines are chosen anew for that size.
final class TextSizeGroups {
    private static final double SAME = 1e-9;
    private final TextFitter fitter;

    TextSizeGroups(TextFitter fitter) {
        this.fitter = fitter;
    }

    /// The same texts in the same order. Empty slots are not among them, so they do not count.
    List<FittedText> equalise(List<FittedText> texts) {
        var sizes = new HashMap<String, Double>();
        for (var text : texts) {
            text.slot()
                    .fitting()
                    .group()
                    .ifPresent(group -> sizes.merge(group, text.fitted().size(), Math::min));
        }
        return sizes.isEmpty()
                ? texts
                : texts.stream().map(text -> equalise(text, sizes)).toList();
    }

    private FittedText equalise(FittedText text, Map<String, Double> sizes) {
        double size = text.slot()
                .fitting()
                .group()
                .map(sizes::get)
                .orElse(text.fitted().size());
        if (text.fitted().size() <= size + SAME) return text;
        return fitter.fit(text.words(), text.typeface(), text.box().atMost(size)) instanceof Fit.Fitted again
                        && Math.abs(again.size() - size) < SAME
                ? text.with(again)
                : text.with(text.fitted().at(size));
    }
}
