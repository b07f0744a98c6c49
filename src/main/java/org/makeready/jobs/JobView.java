package org.makeready.jobs;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.makeready.jobs.files.JobFiles;
import org.makeready.jobs.files.JobFinding;

/// A job as its print shop sees it.
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "PrintJob")
record JobView(
        @Schema(examples = "job_8mc2vqyx5rtflwb0skzn3g7aqe") String id,

        @Schema(implementation = String.class, examples = "ready")
        JobState state,

        @Schema(description = "Time of the last change of state")
        Instant since,

        @Schema(examples = "MR-100001") String order,

        @Schema(description = "Number of the order line, counted from 1")
        int line,

        @Schema(examples = "For the van") String title,
        @Schema(examples = "bumper-sticker") String product,
        @Schema(examples = "11.5x3") String size,
        @Schema(examples = "vinyl-white") String material,

        @Schema(examples = "25", description = "Number of copies of each different piece")
        int quantity,

        @Schema(examples = "1", description = "Number of different pieces in the print file, one after the other")
        int kinds,

        Instant approvedAt,

        @Schema(description = "When it has to be shipped") Instant dueAt,

        @Schema(description = "Number of reprints so far") int reprints,

        @Schema(description = "Present while a claim holds it, and after it was started under that claim")
        String claim,

        Instant leasedUntil,

        @Schema(description = "Why it is on hold or was rejected")
        String reason,

        List<JobFinding> findings,
        String carrier,
        String tracking,

        @Schema(
                description = "Name for the files in a folder, without extension",
                examples = "MR-100001-1_bumper-sticker.vinyl-white_11.5x3_25_r1")
        String fileName,

        @Schema(description = "Absent until they are created; the ticket comes last")
        List<JobFileView> files) {
    @Schema(name = "PrintJobFile")
    record JobFileView(
            @Schema(examples = "MR-100001-1_bumper-sticker.vinyl-white_11.5x3_25_r1.pdf")
            String name,

            @Schema(examples = "/api/print-jobs/job_8mc2vqyx5rtflwb0skzn3g7aqe/print.pdf")
            String href,

            String type,
            String sha256,
            long bytes) {}

    static JobView of(PrintJob job) {
        return new JobView(
                job.id,
                job.state,
                job.since,
                job.number,
                job.line,
                job.title,
                job.product,
                job.size,
                job.material,
                job.quantity,
                job.kinds,
                job.approvedAt,
                job.dueAt,
                job.reprints,
                job.claim,
                job.leasedUntil,
                job.reason,
                job.findings,
                job.carrier,
                job.tracking,
                job.fileName,
                job.files == null
                        ? null
                        : JobFiles.inOrder().stream()
                                .map(kind -> file(job, kind))
                                .toList());
    }

    private static JobFileView file(PrintJob job, JobFiles.JobFileKind kind) {
        var mark = job.files.of(kind);
        return new JobFileView(
                job.fileName + kind.ending,
                "/api/print-jobs/" + job.id + "/" + kind.path,
                kind.type,
                mark.sha256(),
                mark.bytes());
    }
}
