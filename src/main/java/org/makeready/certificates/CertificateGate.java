package org.makeready.certificates;

import jakarta.inject.Singleton;
import java.util.List;
import org.makeready.reading.LintFinding;
import org.makeready.versions.PublishGate;

/// Publishing needs a certificate without failures.
@Singleton
class CertificateGate implements PublishGate {
    private static final int TOLD = 20;
    private final Certificates certificates;

    CertificateGate(Certificates certificates) {
        this.certificates = certificates;
    }

    @Override
    public List<LintFinding> objections(String slug, int version) {
        var failures = Certificates.failures(certificates.of(slug, version));
        return failures.stream()
                .limit(TOLD)
                .map(failing -> LintFinding.error(
                        "certificate-" + failing.check().id(),
                        "template.json",
                        failing.message(),
                        "%s See %s for all %d, with pictures."
                                .formatted(failing.fix(), Certificates.path(slug, version), failures.size())))
                .toList();
    }
}
