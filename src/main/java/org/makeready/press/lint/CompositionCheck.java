package org.makeready.press.lint;

import java.util.List;
import java.util.Locale;
import org.makeready.press.composition.Composition;
import org.makeready.press.composition.CompositionResult;
import org.makeready.press.design.Choices;
import org.makeready.press.design.Problem;
import org.makeready.press.finding.LintRule;

/// Composes the template as it comes, and every sample: neither may be refused, and no picture may be coarse.
final class CompositionCheck implements LintCheck {
    static final double COARSE = 150, RATHER_COARSE = 225;

    @Override
    public void check(LintContext on) {
        List<Problem> known = List.of();
        switch (on.composer().compose(on.template(), Choices.NONE)) {
            case CompositionResult.Refused(List<Problem> problems) -> {
                known = problems;
                problems.forEach(problem -> on.report(
                        LintRule.DEFAULT_REFUSED,
                        on.origins().slot(problem.slot()) + "/default",
                        "\"%s\" as it comes: %s".formatted(problem.slot(), problem.message()),
                        problem.hint()));
            }
            case CompositionResult.Ready(Composition composition) -> pictures(on, composition);
        }
        var told = known;
        var samples = on.template().samples();
        for (int i = 0; i < samples.size(); i++) {
            int sample = i;
            if (on.composer().compose(on.template(), samples.get(i).choices())
                    instanceof CompositionResult.Refused(List<Problem> problems)) {
                problems.stream()
                        .filter(problem -> !told.contains(problem))
                        .forEach(problem -> on.report(
                                LintRule.SAMPLE_REFUSED,
                                "/samples/%d/choices%s".formatted(sample, problem.pointer()),
                                "The sample “%s”: %s"
                                        .formatted(samples.get(sample).title(), problem.message()),
                                problem.hint()));
            }
        }
    }

    private static void pictures(LintContext on, Composition composition) {
        for (var picture : composition.pictures()) {
            if (picture.ppi() >= RATHER_COARSE) continue;
            var rule = picture.ppi() < COARSE ? LintRule.PICTURE_COARSE : LintRule.PICTURE_RATHER_COARSE;
            on.report(
                    rule,
                    on.origins().slot(picture.slot()) + "/default",
                    String.format(
                            Locale.ROOT,
                            "The default picture of \"%s\" has %.0f pixels per inch in print.",
                            picture.slot(),
                            Math.floor(picture.ppi())),
                    rule.fix());
        }
    }
}
