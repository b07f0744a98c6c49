package org.makeready.certificates;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.SortedMap;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.makeready.press.certificate.Certificate;
import org.makeready.press.certificate.Certificate.CaseSeverity;

/// A certificate as its readers see it.
@Schema(name = "Certificate")
record CertificateView(
        @Schema(examples = "birthday-balloons") String template,
        int version,

        @Schema(
                description = "passed: it may be published. failed: customers could order something that prints badly",
                examples = "passed")
        String verdict,

        @Schema(description = "SHA-256 of the template's content")
        String hash,

        @Schema(description = "Version of the press") String press,

        @Schema(description = "SHA-256 over all fonts and emoji pictures")
        String fonts,

        Instant madeAt,
        Counts counts,
        List<Line> checks,

        @Schema(description = "Reasons why it cannot be published")
        List<Case> failures,

        @Schema(description = "Problems that customers are warned about while they make their choices")
        List<Case> warnings) {
    @Schema(
            name = "CertificateCounts",
            description = "Number of texts tried, each in one font; texts that fit and texts that were rejected; "
                    + "letters checked against their background; combinations of inks checked")
    record Counts(int texts, int set, int refused, int letters, long inks) {}

    @Schema(name = "CertificateCheck")
    record Line(@Schema(examples = "safe-area") String check, String title, long cases, int failures, int warnings) {}

    @Schema(name = "CertificateCase")
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record Case(
            @Schema(examples = "contrast") String check,
            String face,
            String slot,

            @Schema(description = "Kind of sample text", examples = "widest")
            String trial,

            @Schema(description = "Choices that reproduce the problem, by section: texts, inks, fonts, options")
            Chosen choices,

            @Schema(description = "In points from the top-left corner of the trim")
            Box place,

            String measured,
            String allowed,
            String message,
            String fix,

            @Schema(description = "URL of a picture: the face as it would be printed, with a frame around the problem")
            String picture) {}

    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record Chosen(
            SortedMap<String, String> texts,
            SortedMap<String, String> inks,
            SortedMap<String, String> fonts,
            SortedMap<String, Boolean> options) {}

    record Box(double x, double y, double width, double height) {}

    static CertificateView of(String slug, int version, StoredCertificate stored) {
        var found = stored.findings;
        var counts = found.counts();
        return new CertificateView(
                slug,
                version,
                stored.passed ? "passed" : "failed",
                found.template(),
                found.press(),
                found.fonts(),
                stored.madeAt,
                new Counts(counts.texts(), counts.set(), counts.refused(), counts.letters(), counts.inks()),
                found.results().stream()
                        .map(result -> new Line(
                                result.check().id(),
                                result.check().title(),
                                result.cases(),
                                result.failures(),
                                result.warnings()))
                        .toList(),
                cases(slug, version, stored, CaseSeverity.FAILURE),
                cases(slug, version, stored, CaseSeverity.WARNING));
    }

    private static List<Case> cases(String slug, int version, StoredCertificate stored, CaseSeverity severity) {
        return IntStream.range(0, stored.findings.failings().size())
                .filter(k -> stored.findings.failings().get(k).severity() == severity)
                .mapToObj(k -> {
                    boolean drawn = k < stored.pictures.size() && stored.pictures.get(k) != null;
                    return of(
                            stored.findings.failings().get(k),
                            drawn ? "%s/pictures/%d.png".formatted(Certificates.path(slug, version), k + 1) : null);
                })
                .toList();
    }

    private static Case of(Certificate.FailingCase failing, String picture) {
        var choices = failing.choices();
        var place = failing.place();
        var box = place.width() > 0
                ? new Box(rounded(place.x()), rounded(place.y()), rounded(place.width()), rounded(place.height()))
                : null;
        return new Case(
                failing.check().id(),
                failing.face(),
                failing.slot(),
                failing.trial(),
                new Chosen(choices.texts(), choices.inks(), choices.fonts(), choices.options()),
                box,
                failing.measured(),
                failing.allowed(),
                failing.message(),
                failing.fix(),
                picture);
    }

    private static double rounded(double points) {
        return Math.round(points * 100) / 100.0;
    }
}
