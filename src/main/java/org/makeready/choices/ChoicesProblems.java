package org.makeready.choices;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.makeready.platform.http.ProblemException;
import org.makeready.press.design.Choices;
import org.makeready.press.design.Problem;

/// Problems of choices as they go over HTTP, with their repairs: of the choices only the sections that change.
public final class ChoicesProblems {
    private ChoicesProblems() {}

    public static ProblemException.ProblemError error(Problem problem) {
        return new ProblemException.ProblemError(
                "#/choices" + problem.pointer(),
                problem.code(),
                problem.message(),
                problem.hint(),
                suggestedFixes(problem));
    }

    public static List<ProblemException.SuggestedFix> suggestedFixes(Problem problem) {
        return problem.repairs().stream()
                .map(repair -> new ProblemException.SuggestedFix(repair.label(), changed(repair.choices())))
                .toList();
    }

    private static Map<String, Map<String, Object>> changed(Choices choices) {
        var sections = new LinkedHashMap<String, Map<String, Object>>();
        add(sections, "texts", choices.texts());
        add(sections, "inks", choices.inks());
        add(sections, "fonts", choices.fonts());
        add(sections, "pictures", choices.pictures());
        add(sections, "options", choices.options());
        return sections;
    }

    private static void add(Map<String, Map<String, Object>> sections, String name, SortedMap<String, ?> chosen) {
        if (!chosen.isEmpty()) sections.put(name, Map.copyOf(chosen));
    }
}
