package org.makeready.impact;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.makeready.designs.PinnedDesigns;
import org.makeready.press.hash.Sha256;

/// What is known of designs in newer versions. Every method joins the caller's transaction.
@ApplicationScoped
class DesignImpacts {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private final EntityManager database;
    private final Clock clock;

    DesignImpacts(EntityManager database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /// How far the comparison for one version has come; `last` is the id of the last design compared.
    record ComparisonRun(boolean running, String last, int done, int total, Instant startedAt, Instant endedAt) {}

    record ComparedDesign(String design, int pinned, int revision, DesignImpact impact) {}

    Optional<ComparisonRun> run(String slug, int version) {
        return rows(
                        "select state, last, done, total, started_at, ended_at from time_travel where slug = ?1 and version = ?2",
                        slug,
                        version)
                .stream()
                .findFirst()
                .map(row -> new ComparisonRun(
                        row[0].equals("running"),
                        (String) row[1],
                        (Integer) row[2],
                        (Integer) row[3],
                        (Instant) row[4],
                        (Instant) row[5]));
    }

    /// Begins one, or begins it anew.
    void begin(String slug, int version, int total) {
        update("delete from travelled_design where slug = ?1 and version = ?2", slug, version);
        update("""
                insert into time_travel (slug, version, state, last, done, total, started_at) values (?1, ?2, 'running', '', 0, ?3, ?4)
                on conflict (slug, version) do update set state = 'running', last = '', done = 0, total = excluded.total, started_at = excluded.started_at, ended_at = null""", slug, version, total, clock.instant());
    }

    /// Until the transaction ends nobody else goes on with it; where it stands.
    Optional<String> lockProgress(String slug, int version) {
        return database.createNativeQuery(
                        "select last from time_travel where slug = ?1 and version = ?2 and state = 'running' for update",
                        String.class)
                .setParameter(1, slug)
                .setParameter(2, version)
                .getResultStream()
                .findFirst()
                .map(String.class::cast);
    }

    void add(String slug, int version, PinnedDesigns.PinnedDesign design, DesignImpact travelled) {
        update(
                """
                insert into travelled_design (slug, version, design, pinned, revision, outcome, report) values (?1, ?2, ?3, ?4, ?5, ?6, cast(?7 as json))
                on conflict (slug, version, design) do update set pinned = excluded.pinned, revision = excluded.revision, outcome = excluded.outcome, report = excluded.report""",
                slug,
                version,
                Sha256.hex(design.id().getBytes(StandardCharsets.UTF_8)),
                design.version(),
                design.revision(),
                travelled.outcome().toString(),
                written(travelled));
    }

    void advance(String slug, int version, String last, int more) {
        update(
                "update time_travel set last = ?3, done = done + ?4 where slug = ?1 and version = ?2",
                slug,
                version,
                last,
                more);
    }

    void finish(String slug, int version) {
        update(
                "update time_travel set state = 'done', ended_at = ?3 where slug = ?1 and version = ?2",
                slug,
                version,
                clock.instant());
    }

    Map<String, Long> counts(String slug, int version) {
        var counts = new TreeMap<String, Long>();
        for (var outcome : DesignImpact.Outcome.values()) counts.put(outcome.toString(), 0L);
        rows(
                        "select outcome, count(*) from travelled_design where slug = ?1 and version = ?2 group by outcome",
                        slug,
                        version)
                .forEach(row -> counts.put((String) row[0], (Long) row[1]));
        return counts;
    }

    /// Those behind this one, of one outcome or, where that is empty, of all.
    List<ComparedDesign> page(String slug, int version, String outcome, String behind, int limit) {
        return rows(
                        "select design, pinned, revision, cast(report as text) from travelled_design where slug = ?1 and version = ?2 and (?3 = '' or outcome = ?3) and design > ?4 order by design limit ?5",
                        slug,
                        version,
                        outcome,
                        behind,
                        limit)
                .stream()
                .map(row ->
                        new ComparedDesign((String) row[0], (Integer) row[1], (Integer) row[2], read((String) row[3])))
                .toList();
    }

    @SuppressWarnings("unchecked")
    private List<Object[]> rows(String sql, Object... values) {
        var query = database.createNativeQuery(sql);
        for (int i = 0; i < values.length; i++) query.setParameter(i + 1, values[i]);
        return query.getResultList();
    }

    private void update(String sql, Object... values) {
        var query = database.createNativeQuery(sql);
        for (int i = 0; i < values.length; i++) query.setParameter(i + 1, values[i]);
        query.executeUpdate();
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
