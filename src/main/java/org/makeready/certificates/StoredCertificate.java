package org.makeready.certificates;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Converter;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import org.hibernate.annotations.ColumnTransformer;
import org.hibernate.annotations.Immutable;
import org.makeready.platform.database.JsonColumn;
import org.makeready.press.certificate.Certificate;

/// A certificate with the pictures of its failing cases, made once.
@Entity
@Immutable
@Table(name = "certificate")
class StoredCertificate {
    @Embeddable
    record Id(String template, String press, String supplies) {}

    @EmbeddedId
    Id id;

    boolean passed;

    @Convert(converter = CertificateColumn.class)
    @ColumnTransformer(write = "cast(? as json)")
    Certificate findings;
    /// SHA-256 of each failing case's picture; null where there is none.
    @Convert(converter = PicturesColumn.class)
    @ColumnTransformer(write = "cast(? as json)")
    List<String> pictures;

    @Column(name = "made_at")
    Instant madeAt;

    static StoredCertificate of(Id id, Certificate findings, List<String> pictures, Instant now) {
        var stored = new StoredCertificate();
        stored.id = id;
        stored.passed = findings.passed();
        stored.findings = findings;
        stored.pictures = pictures;
        stored.madeAt = now;
        return stored;
    }

    /// How often it says failure, or warning.
    long count(Certificate.CaseSeverity severity) {
        return findings.failings().stream()
                .filter(failing -> failing.severity() == severity)
                .count();
    }

    @Converter
    static class CertificateColumn extends JsonColumn<Certificate> {
        CertificateColumn() {
            super(new TypeReference<>() {});
        }
    }

    @Converter
    static class PicturesColumn extends JsonColumn<List<String>> {
        PicturesColumn() {
            super(new TypeReference<>() {});
        }
    }
}
