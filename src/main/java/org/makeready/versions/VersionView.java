package org.makeready.versions;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.makeready.reading.LintFinding;
import org.makeready.reading.LintReport;

/// One version as merchandisers see it.
@Schema(name = "TemplateVersion")
@JsonInclude(JsonInclude.Include.NON_NULL)
record VersionView(
        @Schema(examples = "birthday-balloons") String slug,
        int version,

        @Schema(implementation = String.class, examples = "published")
        VersionState state,

        Instant since,

        @Schema(description = "Send it as If-Match to change the status", examples = "3-draft")
        String tag,

        @Schema(description = "Absent when it was imported from the templates folder at the start")
        String uploadedBy,

        Instant uploadedAt,

        @Schema(description = "Number of lint warnings; GET the version for all findings")
        int warnings,

        List<LintFinding> findings,
        Schedule schedule,
        String preview,
        List<Event> events) {
    @Schema(name = "PublicationSchedule")
    record Schedule(
            @Schema(examples = "2026-12-24T08:00") String local,
            @Schema(examples = "America/New_York") String zone,
            Instant at,

            @Schema(
                    description =
                            "When that local time is skipped or repeated by a time change: which time is used instead")
            String note) {}

    @Schema(name = "TemplateEvent")
    record Event(
            Instant at,
            String who,
            @Schema(description = "The new status") String what,
            String why) {
        static Event of(TemplateEvent event) {
            return new Event(event.at, event.who, event.what, event.why);
        }
    }

    static String tag(VersionLifecycle lifecycle, VersionState state) {
        return lifecycle.revision + "-" + state;
    }

    static VersionView of(
            VersionLifecycle lifecycle,
            VersionState state,
            String uploadedBy,
            boolean findings,
            List<TemplateEvent> events) {
        var id = lifecycle.id;
        var schedule = state == VersionState.SCHEDULED
                ? ResolvedLocalTime.of(lifecycle.publishLocal, lifecycle.publishZone)
                : null;
        return new VersionView(
                id.slug(),
                id.version(),
                state,
                lifecycle.since,
                tag(lifecycle, state),
                uploadedBy,
                lifecycle.uploadedAt,
                LintReport.count(lifecycle.findings, LintFinding.LintSeverity.WARNING),
                findings ? lifecycle.findings : null,
                schedule == null
                        ? null
                        : new Schedule(
                                lifecycle.publishLocal, lifecycle.publishZone, schedule.instant(), schedule.note()),
                "/api/templates/%s/preview.png?version=%d".formatted(id.slug(), id.version()),
                events.stream().map(Event::of).toList());
    }
}
