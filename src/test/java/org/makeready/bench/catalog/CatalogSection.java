package org.makeready.bench.catalog;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Collectors;

/// The section of `docs/benchmarks.md` about the catalog; it is measured on its own, because it takes minutes.
public final class CatalogSection {
    private static final Path PAGE = Path.of("docs", "benchmarks.md");
    private static final String TITLE = "## A million templates";

    private CatalogSection() {}

    static String text(CatalogLoad.Result result) {
        return String.format(
                Locale.ROOT,
                """
                %s

                Written by `./makeready bench catalog`: %,d generated templates in four languages, %d searches a second over HTTP whether or not earlier
                ones are answered, timed from the moment they were due, while a template changes five times a second so that no answer
                is kept for long. Load, one node and PostgreSQL share the cores. CPU: processor time of the node and PostgreSQL.

                | search | answers | failed | CPU each | p50 | p99 | longest | mark | met |
                | --- | ---: | ---: | ---: | ---: | ---: | ---: | --- | --- |
                %s

                - A template committed by another node is found after %.0f ms (median of %d; longest %.0f ms; mark 1,000 ms).
                - The rows were written in %.0f s. A node is ready %.1f s after its start, with all of them in memory: %.0f MB of heap are in use.
                - When: %s to %s, %s, %d processors seen by the JVM; load average %s before, %s at the end, the load itself included.%s

                ### What PostgreSQL does for a search

                Filters, facets, order and pages are counted in memory. PostgreSQL knows the words and shows the templates of the page.

                %s
                """,
                TITLE,
                result.templates(),
                CatalogLoad.RATE,
                result.times().stream().map(CatalogSearches.Times::row).collect(Collectors.joining("\n")),
                result.uploads()[result.uploads().length / 2],
                result.uploads().length,
                result.uploads()[result.uploads().length - 1],
                result.generating(),
                result.starting(),
                result.heap(),
                result.before().clock(),
                result.after().clock(),
                result.after().processor(),
                result.after().cores(),
                result.before().load(),
                result.after().load(),
                result.before().busy() ? " The machine was busy with other work: these times are too long." : "",
                result.plans().stream()
                        .map(plan -> plan.what() + ":\n\n```\n" + plan.plan() + "\n```")
                        .collect(Collectors.joining("\n\n")));
    }

    /// The section as it stands in the page; nothing when it was never measured.
    public static String present() throws IOException {
        var page = Files.exists(PAGE) ? Files.readString(PAGE) : "";
        return page.contains(TITLE) ? page.substring(page.indexOf(TITLE)) : "";
    }

    /// Puts the section at the end of the page, in place of the one before.
    static void write(String section) throws IOException {
        var page = Files.readString(PAGE);
        var rest = page.contains(TITLE) ? page.substring(0, page.indexOf(TITLE)) : page + "\n";
        Files.writeString(PAGE, rest + section);
        IO.println(section);
    }
}
