package org.makeready.jobs.files;

import java.util.List;

/// The files of a job, each by the hash of its blob.
public record JobFiles(StoredFile print, StoredFile proof, StoredFile xjdf, StoredFile json) {
    public record StoredFile(String sha256, long bytes) {}

    /// What each is called, and what it is.
    public enum JobFileKind {
        PRINT("print.pdf", ".pdf", "application/pdf"),
        PROOF("proof.pdf", "_proof.pdf", "application/pdf"),
        JSON("ticket.json", ".json", "application/json"),
        XJDF("ticket.xjdf", ".xjdf", "application/vnd.cip4-xjdf+xml");

        /// Its name in the address, the end of its name in a folder, its media type.
        public final String path, ending, type;

        JobFileKind(String path, String ending, String type) {
            this.path = path;
            this.ending = ending;
            this.type = type;
        }
    }

    public StoredFile of(JobFileKind kind) {
        return switch (kind) {
            case PRINT -> print;
            case PROOF -> proof;
            case JSON -> json;
            case XJDF -> xjdf;
        };
    }

    /// The ticket comes last: whoever sees it finds everything else in place.
    public static List<JobFileKind> inOrder() {
        return List.of(JobFileKind.values());
    }
}
