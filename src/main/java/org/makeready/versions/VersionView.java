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

        @Schema(description = "Send it as If-Match to change the state", examples = "3-draft")
        String tag,

        @Schema(description = "Absent when it came from the folder")
        String uploadedBy,

        Instant uploadedAt,

        @Schema(description = "Of the upload; all of them at the version itself")
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

            @Schema(description = "When the clock skips or repeats that time: what was made of it")
            String note) {}

    @Schema(name = "TemplateEvent")
    record Event(
            Instant at,
            String who,
            @Schema(description = "The state it came to") String what,
            String why) {
        static Event of(TemplateEvent event) {
            return new Event(event.at, event.who, event.what, event.why);
        }
    }

    static String tag(VersionLifecycle life, VersionState state) {
        return life.revision + "-" + state;
    }

    static VersionView of(
            VersionLifecycle life,
            VersionState state,
            String uploadedBy,
            boolean findings,
            List<TemplateEvent> events) {
        var id = life.id;
        var schedule =
                state == VersionState.SCHEDULED ? ResolvedLocalTime.of(life.publishLocal, life.publishZone) : null;
        return new VersionView(
                id.slug(),
                id.version(),
                state,
                life.since,
                tag(life, state),
                uploadedBy,
                life.uploadedAt,
                LintReport.count(life.findings, LintFinding.LintSeverity.WARNING),
                findings ? life.findings : null,
                schedule == null
                        ? null
                        : new Schedule(life.publishLocal, life.publishZone, schedule.instant(), schedule.note()),
                "/api/templates/%s/preview.png?version=%d".formatted(id.slug(), id.version()),
                events.stream().map(Event::of).toList());
    }
}
