package org.makeready.jobs;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.makeready.platform.http.PageCursor;
import org.makeready.platform.http.ProblemException;

/// Pages through a shop's jobs, those due first at the front.
@ApplicationScoped
class JobList {
    private static final Map<String, String> FIELDS =
            Map.of("product", "product", "material", "material", "size", "size", "order", "number");

    private final PrintJobs jobs;

    JobList(PrintJobs jobs) {
        this.jobs = jobs;
    }

    record JobFilter(
            String shop,
            Optional<String> states,
            Optional<String> product,
            Optional<String> material,
            Optional<String> size,
            Optional<String> order,
            Optional<String> dueBefore) {
        private Map<String, Optional<String>> fields() {
            return Map.of("product", product, "material", material, "size", size, "order", order);
        }
    }

    record JobPage(List<PrintJob> jobs, String next) {}

    @Transactional
    JobPage page(JobFilter asked, Optional<String> cursor, int limit) {
        var mark = cursor.map(c -> PageCursor.decode(Optional.of(c))).orElse(new PageCursor(Instant.EPOCH, ""));
        var where = new StringBuilder("shop = :shop and (dueAt > :after or dueAt = :after and id > :id)");
        var values = new HashMap<String, Object>(Map.of("shop", asked.shop(), "after", mark.before(), "id", mark.id()));
        asked.fields()
                .forEach((name, value) -> value.ifPresent(v -> {
                    where.append(" and ")
                            .append(FIELDS.get(name))
                            .append(" = :")
                            .append(name);
                    values.put(name, v);
                }));
        asked.states().ifPresent(words -> {
            where.append(" and state in :states");
            values.put(
                    "states",
                    Arrays.stream(words.split(",")).map(JobList::state).toList());
        });
        asked.dueBefore().ifPresent(moment -> {
            where.append(" and dueAt < :dueBefore");
            values.put("dueBefore", moment(moment));
        });
        var found = jobs.find(where + " order by dueAt, id", values)
                .page(0, limit + 1)
                .list();
        if (found.size() <= limit) return new JobPage(found, null);
        var last = found.get(limit - 1);
        return new JobPage(found.subList(0, limit), new PageCursor(last.dueAt, last.id).encoded());
    }

    private static JobState state(String word) {
        if (!JobState.apiNames().contains(word))
            throw unreadable(
                    "state",
                    "\"%s\" is not a state of a print job; the states are: %s."
                            .formatted(word, String.join(", ", JobState.apiNames())));
        return JobState.of(word);
    }

    private static Instant moment(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeException e) {
            throw unreadable("dueBefore", "Write the time in RFC 3339 format, for example 2026-12-01T00:00:00Z.");
        }
    }

    private static ProblemException unreadable(String parameter, String detail) {
        return new ProblemException(new ProblemException.ProblemDetails(
                400,
                "bad-parameter",
                "A parameter has an invalid value.",
                List.of(new ProblemException.ProblemError("?" + parameter, "wrong-type", detail, null)),
                Map.of()));
    }
}
