package org.makeready.production;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.makeready.platform.PageMark;
import org.makeready.platform.ProblemException;

/// Pages through a shop's jobs, those due first at the front.
@ApplicationScoped
class JobList {
    private static final Map<String, String> FIELDS =
            Map.of("product", "product", "material", "material", "size", "size", "order", "number");

    private final PrintJobs jobs;

    JobList(PrintJobs jobs) {
        this.jobs = jobs;
    }

    record Question(
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

    record Page(List<PrintJob> jobs, String next) {}

    @Transactional
    Page page(Question asked, Optional<String> cursor, int limit) {
        var mark = cursor.map(c -> PageMark.read(Optional.of(c))).orElse(new PageMark(Instant.EPOCH, ""));
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
        if (found.size() <= limit) return new Page(found, null);
        var last = found.get(limit - 1);
        return new Page(found.subList(0, limit), new PageMark(last.dueAt, last.id).written());
    }

    private static JobState state(String word) {
        if (!JobState.words().contains(word))
            throw unreadable(
                    "state",
                    "\"%s\" is not a state of a print job; the states are: %s."
                            .formatted(word, String.join(", ", JobState.words())));
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
        return new ProblemException(new ProblemException.Answer(
                400,
                "bad-parameter",
                "A parameter has an invalid value.",
                List.of(new ProblemException.Error("?" + parameter, "wrong-type", detail, null)),
                Map.of()));
    }
}
