package org.makeready.production;

import java.util.List;

/// The files of a job, each by the hash of its blob.
record JobFiles(FileMark print, FileMark proof, FileMark xjdf, FileMark json) {
    record FileMark(String sha256, long bytes) {}

    /// What each is called, and what it is.
    enum Kind {
        PRINT("print.pdf", ".pdf", "application/pdf"),
        PROOF("proof.pdf", "_proof.pdf", "application/pdf"),
        JSON("ticket.json", ".json", "application/json"),
        XJDF("ticket.xjdf", ".xjdf", "application/vnd.cip4-xjdf+xml");

        /// Its name in the address, the end of its name in a folder, its media type.
        final String path, ending, type;

        Kind(String path, String ending, String type) {
            this.path = path;
            this.ending = ending;
            this.type = type;
        }
    }

    FileMark of(Kind kind) {
        return switch (kind) {
            case PRINT -> print;
            case PROOF -> proof;
            case JSON -> json;
            case XJDF -> xjdf;
        };
    }

    /// The ticket comes last: whoever sees it finds everything else in place.
    static List<Kind> inOrder() {
        return List.of(Kind.values());
    }
}
