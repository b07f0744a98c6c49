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
                description =
                        "passed: it may be published. failed: something would be printed badly that nothing at ordering stops",
                examples = "passed")
        String verdict,

        @Schema(description = "Of the template's content") String hash,
        @Schema(description = "Version of the press") String press,

        @Schema(description = "Over all fonts and emoji pictures")
        String fonts,

        Instant madeAt,
        Counts counts,
        List<Line> checks,

        @Schema(description = "What keeps it from being published")
        List<Case> failures,

        @Schema(description = "What customers are told while they choose")
        List<Case> warnings) {
    @Schema(
            name = "CertificateCounts",
            description =
                    "Texts tried, one font each; those set and those refused; letters whose ground was looked at; combinations of inks judged")
    record Counts(int texts, int set, int refused, int letters, long inks) {}

    @Schema(name = "CertificateCheck")
    record Line(@Schema(examples = "safe-area") String check, String title, long cases, int failures, int warnings) {}

    @Schema(name = "CertificateCase")
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record Case(
            @Schema(examples = "contrast") String check,
            String face,
            String slot,

            @Schema(description = "Which kind of text it was", examples = "widest")
            String trial,

            @Schema(description = "What to choose to see it, by section: texts, inks, fonts, options")
            Chosen choices,

            @Schema(description = "In points from the top-left corner of the trim")
            Box place,

            String measured,
            String allowed,
            String message,
            String fix,

            @Schema(description = "The face as it would be printed, with a frame around the place")
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
