package org.makeready.pictures.decoding;

import java.util.List;
import java.util.Map;
import org.makeready.platform.http.ProblemException;

/// A file that is not accepted as a picture, and why, in words for the person who sent it.
public final class UnusablePicture extends Exception {
    private final Reason reason;

    UnusablePicture(Reason reason, String detail) {
        super(detail, null, false, false);
        this.reason = reason;
    }

    Reason reason() {
        return reason;
    }

    /// The same as an answer.
    public ProblemException problem() {
        return new ProblemException(
                new ProblemException.ProblemDetails(reason.status(), reason.code(), getMessage(), List.of(), Map.of()));
    }

    static UnusablePicture damaged(String detail) {
        return new UnusablePicture(
                Reason.DAMAGED, detail + " Open it in an image editor, save it again and send the new file.");
    }

    static UnusablePicture unsupported(String detail) {
        return new UnusablePicture(Reason.UNSUPPORTED, detail + " Save it as a standard JPEG, PNG or WebP file.");
    }

    static UnusablePicture tooManyPixels(String detail) {
        return new UnusablePicture(Reason.TOO_MANY_PIXELS, detail + " Make it smaller and send it again.");
    }

    public static UnusablePicture unreadable() {
        return new UnusablePicture(
                Reason.UNREADABLE,
                "Reading it took too much time or memory. Open it in an image editor, "
                        + "save it again and send the new file.");
    }

    /// Each has its own page under `/problems` and its own status.
    enum Reason {
        UNSUPPORTED(415, "picture-unsupported"),
        TOO_MANY_PIXELS(413, "picture-too-many-pixels"),
        DAMAGED(422, "picture-damaged"),
        UNREADABLE(422, "picture-unreadable");

        private final int status;
        private final String code;

        Reason(int status, String code) {
            this.status = status;
            this.code = code;
        }

        int status() {
            return status;
        }

        String code() {
            return code;
        }
    }
}
