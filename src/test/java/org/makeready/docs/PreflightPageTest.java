package org.makeready.docs;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.makeready.press.preflight.PreflightProfile;
import org.makeready.press.preflight.PreflightRule;

/// The tables of docs/preflight.md are those of the code. `-Dgolden=write` writes them anew.
class PreflightPageTest {
    private static final Path PAGE = Path.of("docs", "preflight.md");
    private static final Map<String, String> TITLES = Map.ofEntries(
            Map.entry("bleed", "bleed on each side, pt"),
            Map.entry("safeMargin", "safe area inside the trim, pt"),
            Map.entry("sizeTolerance", "size may be off by, pt"),
            Map.entry("inkOfObject", "ink of one colour, %"),
            Map.entry("inkOfArea", "ink in any 15 mm², mean, %"),
            Map.entry("pictureError", "pictures: error below, ppi"),
            Map.entry("pictureWarning", "pictures: warning below, ppi"),
            Map.entry("bitmapError", "bitmaps: error below, ppi"),
            Map.entry("bitmapWarning", "bitmaps: warning below, ppi"),
            Map.entry("text", "smallest text, pt"),
            Map.entry("textReversed", "smallest text, reversed, pt"),
            Map.entry("contrast", "least contrast of text (to 1)"),
            Map.entry("line", "thinnest line, pt"),
            Map.entry("lineReversed", "thinnest line, reversed, pt"),
            Map.entry("blackTextBelow", "black text in one ink and overprinting below, pt"),
            Map.entry("cutThinnest", "cut line at least, pt"),
            Map.entry("cutThickest", "cut line at most, pt"),
            Map.entry("spots", "spots besides technical ones"),
            Map.entry("pages", "pages"));

    @Test
    void tables_say_what_the_code_does() throws Exception {
        var page = Files.readString(PAGE);
        var written = replaced(replaced(page, "thresholds", thresholds()), "rules", rules());
        if ("write".equals(System.getProperty("golden"))) Files.writeString(PAGE, written);
        else assertEquals(written, page);
    }

    private static String replaced(String page, String table, String rows) {
        var begin = "<!-- " + table + " -->\n";
        int from = page.indexOf(begin) + begin.length();
        return page.substring(0, from) + rows + page.substring(page.indexOf("<!-- end -->", from));
    }

    private static String thresholds() {
        var profiles = PreflightProfile.all().toList();
        var head = "| | "
                + profiles.stream()
                        .map(profile -> "`%s`".formatted(profile.name()))
                        .collect(Collectors.joining(" | ")) + " |\n| --- | "
                + "---: | ".repeat(profiles.size()).strip() + "\n";
        var rows = Arrays.stream(PreflightProfile.class.getRecordComponents())
                .filter(part -> part.getType() != String.class && part.getType() != Map.class)
                .map(part -> "| %s | %s |\n"
                        .formatted(
                                TITLES.get(part.getName()),
                                profiles.stream()
                                        .map(profile -> number(part, profile))
                                        .collect(Collectors.joining(" | "))));
        var severities = profiles.stream()
                .filter(profile -> !profile.severities().isEmpty())
                .map(profile -> "- `%s`: %s\n"
                        .formatted(
                                profile.name(),
                                profile.severities().entrySet().stream()
                                        .map(e -> "`%s` is %s"
                                                .formatted(e.getKey().id(), word(e.getValue())))
                                        .sorted()
                                        .collect(Collectors.joining(", "))));
        return head + rows.collect(Collectors.joining()) + "\nJudged otherwise than the table of rules says:\n"
                + severities.collect(Collectors.joining());
    }

    private static String number(RecordComponent part, PreflightProfile profile) {
        try {
            return part.getAccessor().invoke(profile).toString().replaceAll("\\.0$", "");
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String rules() {
        return "| rule | | means | why | fix |\n| --- | --- | --- | --- | --- |\n"
                + Stream.of(PreflightRule.values())
                        .map(rule -> "| `%s` | %s | %s | %s | %s |\n"
                                .formatted(rule.id(), word(rule.severity()), rule.title(), rule.why(), rule.fix()))
                        .collect(Collectors.joining());
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
