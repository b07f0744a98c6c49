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

                `./makeready bench catalog` writes this section. It uses %,d generated templates in four languages and sends %d searches per second over HTTP, whether or not earlier
                ones have a response, timed from the moment they were due, while a template changes five times per second, so that no response stays
                in a cache for long. Load, one node and PostgreSQL share the cores. CPU: CPU time of the node and of PostgreSQL.

                | search | responses | failed | CPU each | p50 | p99 | longest | target | met |
                | --- | ---: | ---: | ---: | ---: | ---: | ---: | --- | --- |
                %s

                - A template committed by another node is found after %.0f ms (median of %d; longest %.0f ms; target 1,000 ms).
                - The rows were written in %.0f s. A node is ready %.1f s after its start, with all templates in memory: it uses %.0f MB of heap.
                - Time and machine: %s to %s, %s, %d processors seen by the JVM; load average %s at the start, %s at the end, including this load.%s

                ### What PostgreSQL does for a search

                Filters, facets, order and pages are calculated in memory. PostgreSQL looks up the words and returns the templates of the page.

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
