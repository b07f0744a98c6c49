package org.makeready.certificates;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.makeready.platform.work.BackgroundWork;
import org.makeready.platform.work.RecurringTask;
import org.makeready.press.composition.Composer;

/// Has versions certified before anybody asks: those that are offered, from the folder too, and drafts. The newest
/// first, so many in one round.
@ApplicationScoped
class CertificationRound implements RecurringTask {
    private static final Duration EVERY = Duration.ofMinutes(2);
    private static final int AT_ONCE = 100;
    private final EntityManager database;
    private final Certificates certificates;
    private final CertificationTask work;
    private final BackgroundWork background;
    private final boolean ahead;

    CertificationRound(
            EntityManager database,
            Certificates certificates,
            CertificationTask work,
            BackgroundWork background,
            @ConfigProperty(name = "makeready.certificates.ahead") boolean ahead) {
        this.database = database;
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
        for (var row : QuarkusTransaction.requiringNew().call(this::uncertifiedVersions))
            background.enqueueAfterCommit(work, CertificationTask.instance((String) row[0], (Integer) row[1]));
    }

    @SuppressWarnings("unchecked")
    List<Object[]> uncertifiedVersions() {
        return database.createNativeQuery("""
                select v.slug, v.version from template_version v
                left join template_life l on l.slug = v.slug and l.version = v.version
                where (l.stage <> 'released'
                       or v.version = (select p.version from publication p where p.slug = v.slug order by p.position desc limit 1))
                  and not exists (select from certificate c where c.template = v.hash and c.press = :press and c.supplies = :supplies)
                order by v.imported_at desc, v.slug, v.version limit :most""")
                .setParameter("press", Composer.version())
                .setParameter("supplies", certificates.supplies())
                .setParameter("most", AT_ONCE)
                .getResultList();
    }
}
