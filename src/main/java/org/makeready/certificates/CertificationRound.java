package org.makeready.certificates;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.makeready.platform.database.Sql;
import org.makeready.platform.work.BackgroundWork;
import org.makeready.platform.work.RecurringTask;
import org.makeready.press.composition.Composer;

/// Has versions certified before anybody asks: those that are offered, from the folder too, and drafts. The newest
/// first, so many in one round.
@ApplicationScoped
class CertificationRound implements RecurringTask {
    private static final Duration EVERY = Duration.ofMinutes(2);
    private static final int AT_ONCE = 100;
    private final Sql sql;
    private final Certificates certificates;
    private final CertificationTask work;
    private final BackgroundWork background;
    private final boolean ahead;

    CertificationRound(
            Sql sql,
            Certificates certificates,
            CertificationTask work,
            BackgroundWork background,
            @ConfigProperty(name = "makeready.certificates.ahead") boolean ahead) {
        this.sql = sql;
        this.certificates = certificates;
        this.work = work;
        this.background = background;
        this.ahead = ahead;
    }

    @Override
    public String name() {
        return "certify-ahead";
    }

    @Override
    public Duration interval() {
        return EVERY;
    }

    @Override
    public void run() {
        if (!ahead) return;
        for (var version : uncertifiedVersions())
            background.enqueueAfterCommit(work, CertificationTask.instance(version.slug(), version.version()));
    }

    record UncertifiedVersion(String slug, int version) {}

    List<UncertifiedVersion> uncertifiedVersions() {
        return sql.query("""
                select v.slug, v.version from template_version v
                left join template_life l on l.slug = v.slug and l.version = v.version
                where (l.stage <> 'released'
                       or v.version = (
                           select p.version from publication p where p.slug = v.slug order by p.position desc limit 1))
                  and not exists (
                      select from certificate c where c.template = v.hash and c.press = :press
                          and c.supplies = :supplies)
                order by v.imported_at desc, v.slug, v.version limit :most""")
                .bind("press", Composer.version())
                .bind("supplies", certificates.supplies())
                .bind("most", AT_ONCE)
                .mapTo(UncertifiedVersion.class)
                .list();
    }
}
