package org.makeready.docs;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.makeready.press.finding.LintRule;

/// The tables of docs/lint-rules.md are the rules. `-Dgolden=write` writes them anew.
class LintRulesPageTest {
    private static final Path PAGE = Path.of("docs", "lint-rules.md");
    private static final String BEGIN = "<!-- rules -->\n", END = "<!-- end -->";

    @Test
    void tables_say_what_the_rules_say() throws Exception {
        var page = Files.readString(PAGE);
        int from = page.indexOf(BEGIN) + BEGIN.length();
        var written = page.substring(0, from) + tables() + page.substring(page.indexOf(END, from));
        if ("write".equals(System.getProperty("golden"))) Files.writeString(PAGE, written);
        else assertEquals(written, page);
    }

    private static String tables() {
        return Stream.of(LintRule.Topic.values())
                        .map(group -> "\n## " + group.title()
                                + "\n\n| rule | | what | why | what to do |\n| --- | --- | --- | --- | --- |\n"
                                + Stream.of(LintRule.values())
                                        .filter(rule -> rule.topic() == group)
                                        .map(LintRulesPageTest::row)
                                        .collect(Collectors.joining()))
                        .collect(Collectors.joining())
                + "\n";
    }

    private static String row(LintRule rule) {
        return "| `%s` | %s | %s | %s | %s |\n"
                .formatted(
                        rule.id(),
                        rule.severity().name().toLowerCase(Locale.ROOT) + (rule.automatic() ? ", fix" : ""),
                        rule.title(),
                        rule.why().replace("<", "&lt;"),
                        rule.fix().replace("<", "&lt;"));
    }
}
