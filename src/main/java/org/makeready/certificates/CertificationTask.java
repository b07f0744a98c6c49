package org.makeready.certificates;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.makeready.platform.work.BackgroundTask;

/// Certifies one version outside of requests: `slug 3` is its name.
@ApplicationScoped
class CertificationTask implements BackgroundTask {
    private static final Logger LOG = Logger.getLogger(CertificationTask.class);
    private static final int TRIES = 3;
    private final Certificates certificates;

    CertificationTask(Certificates certificates) {
        this.certificates = certificates;
    }

    @Override
    public String name() {
        return "certify-template";
    }

    @Override
    public TaskQueue queue() {
        return TaskQueue.COMPUTING;
    }

    static String instance(String slug, int version) {
        return slug + " " + version;
    }

    @Override
    public Optional<Instant> run(String instance) {
        int space = instance.lastIndexOf(' ');
        var slug = instance.substring(0, space);
        int version = Integer.parseInt(instance.substring(space + 1));
        var certificate = certificates.of(slug, version);
        long failures = Certificates.failures(certificate).size();
        if (failures > 0)
            LOG.warnf(
                    "Version %d of %s did not pass its certificate: %d failures, see %s",
                    version, slug, failures, Certificates.path(slug, version));
        return Optional.empty();
    }

    @Override
    public Optional<Instant> retryAt(String instance, int failures, Instant now) {
        if (failures < TRIES) return BackgroundTask.super.retryAt(instance, failures, now);
        LOG.errorf("The certificate of version %s could not be created after %d attempts", instance, failures);
        return Optional.empty();
    }
}
