package org.makeready.jobs;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;

/// A change of a job: who brought it about, when and why. Only ever added to.
@Entity
@Immutable
@Table(name = "print_job_event")
class JobEvent {
    @Embeddable
    record EventId(String job, int position) {}

    @EmbeddedId
    EventId id;

    Instant at;
    String who;
    String what;
    String why;

    static JobEvent of(PrintJob job, String who, String why) {
        var event = new JobEvent();
        event.id = new EventId(job.id, job.revision);
        event.at = job.since;
        event.who = who;
        event.what = job.state.toString();
        event.why = why;
        return event;
    }
}
