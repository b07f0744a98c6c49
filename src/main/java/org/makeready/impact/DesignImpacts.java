package org.makeready.impact;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.makeready.designs.PinnedDesigns;
import org.makeready.platform.database.Sql;
import org.makeready.press.hash.Sha256;

/// What is known of designs in newer versions. Every method joins the caller's transaction.
@ApplicationScoped
class DesignImpacts {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private final Sql sql;
    private final Clock clock;

    DesignImpacts(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /// How far the comparison for one version has come; `last` is the id of the last design compared.
    record ComparisonRun(boolean running, String last, int done, int total, Instant startedAt, Instant endedAt) {}

    record ComparedDesign(String design, int pinned, int revision, DesignImpact impact) {}

    Optional<ComparisonRun> run(String slug, int version) {
        return sql.query("""
                select state = 'running' as running, last, done, total, started_at, ended_at from time_travel
                where slug = :slug and version = :version""")
                .bind("slug", slug)
                .bind("version", version)
                .mapTo(ComparisonRun.class)
                .findOne();
    }

    /// Begins one, or begins it anew.
    void begin(String slug, int version, int total) {
        sql.update("delete from travelled_design where slug = :slug and version = :version")
                .bind("slug", slug)
                .bind("version", version)
                .execute();
        sql.update("""
                insert into time_travel (slug, version, state, last, done, total, started_at)
                values (:slug, :version, 'running', '', 0, :total, :now)
                on conflict (slug, version) do update set state = 'running', last = '', done = 0,
                    total = excluded.total,
                    started_at = excluded.started_at, ended_at = null""")
                .bind("slug", slug)
                .bind("version", version)
                .bind("total", total)
                .bind("now", clock.instant())
                .execute();
    }

    /// Until the transaction ends nobody else goes on with it; where it stands.
    Optional<String> lockProgress(String slug, int version) {
        return sql.query("""
                select last from time_travel where slug = :slug and version = :version
                    and state = 'running' for update""")
                .bind("slug", slug)
                .bind("version", version)
                .mapTo(String.class)
                .findOne();
    }

    void add(String slug, int version, PinnedDesigns.PinnedDesign design, DesignImpact travelled) {
        var report = written(travelled);
        sql.update("""
                insert into travelled_design (slug, version, design, pinned, revision, outcome, report)
                values (:slug, :version, :design, :pinned, :revision, :outcome, cast(:report as json))
                on conflict (slug, version, design) do update set pinned = excluded.pinned,
                    revision = excluded.revision,
                    outcome = excluded.outcome, report = excluded.report""")
                .bind("slug", slug)
                .bind("version", version)
                .bind("design", Sha256.hex(design.id().getBytes(StandardCharsets.UTF_8)))
                .bind("pinned", design.version())
                .bind("revision", design.revision())
                .bind("outcome", travelled.outcome().toString())
                .bind("report", report)
                .execute();
    }

    void advance(String slug, int version, String last, int more) {
        sql.update("update time_travel set last = :last, done = done + :more where slug = :slug and version = :version")
                .bind("slug", slug)
                .bind("version", version)
                .bind("last", last)
                .bind("more", more)
                .execute();
    }

    void finish(String slug, int version) {
        sql.update("update time_travel set state = 'done', ended_at = :now where slug = :slug and version = :version")
                .bind("slug", slug)
                .bind("version", version)
                .bind("now", clock.instant())
                .execute();
    }

    record OutcomeCount(String outcome, long designs) {}

    Map<String, Long> counts(String slug, int version) {
        var counts = new TreeMap<String, Long>();
        for (var outcome : DesignImpact.Outcome.values()) counts.put(outcome.toString(), 0L);
        sql.query("""
                select outcome, count(*) as designs from travelled_design
                where slug = :slug and version = :version group by outcome""")
                .bind("slug", slug)
                .bind("version", version)
                .mapTo(OutcomeCount.class)
                .forEach(count -> counts.put(count.outcome(), count.designs()));
        return counts;
    }

    record StoredImpact(String design, int pinned, int revision, String report) {}

    /// Those behind this one, of one outcome or, where that is empty, of all.
    List<ComparedDesign> page(String slug, int version, String outcome, String behind, int limit) {
        return sql.query("""
                select design, pinned, revision, report from travelled_design
                where slug = :slug and version = :version and (:outcome = '' or outcome = :outcome) and design > :behind
                order by design limit :limit""")
                .bind("slug", slug)
                .bind("version", version)
                .bind("outcome", outcome)
                .bind("behind", behind)
                .bind("limit", limit)
                .mapTo(StoredImpact.class)
                .map(row -> new ComparedDesign(row.design(), row.pinned(), row.revision(), read(row.report())))
                .list();
    }

    private static String written(DesignImpact travelled) {
        try {
            return JSON.writeValueAsString(travelled);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static DesignImpact read(String report) {
        try {
            return JSON.readValue(report, DesignImpact.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
