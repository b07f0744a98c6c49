package org.makeready.preflight;

import java.io.IOException;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.makeready.platform.fence.FencedProgram;
import org.makeready.platform.fence.WorkerProtocol;
import org.makeready.press.preflight.PreflightJob;
import org.makeready.press.preflight.PreflightProfile;
import org.makeready.press.preflight.PreflightResult;
import org.makeready.press.preflight.file.Preflight;

/// A process of its own that looks print files over.
public final class PreflightWorker {
    static final WorkerProtocol<PreflightQuestion, PreflightResult> PROTOCOL =
            new WorkerProtocol<>(PreflightQuestion.class, PreflightResult.class);

    private PreflightWorker() {}

    /// A file to be looked at, and what it is wanted for.
    ///
    /// @param profile its name
    record PreflightQuestion(String profile, PreflightJob job, byte[] file) {}

    public static void main(String[] arguments) throws IOException {
        Logger.getLogger("").setLevel(Level.OFF); // what PDFBox has to say of broken files, nobody reads
        FencedProgram.serve(PROTOCOL, sample(), PreflightWorker::answer);
    }

    /// A file with a bit of everything that print files have, but for a cross-reference table.
    static PreflightQuestion sample() throws IOException {
        try (var in = PreflightWorker.class.getResourceAsStream("warm-up/file.pdf")) {
            return new PreflightQuestion(PreflightProfile.HOUSE.name(), PreflightJob.UNKNOWN, in.readAllBytes());
        }
    }

    private static PreflightResult answer(PreflightQuestion question) {
        var profile = PreflightProfile.named(question.profile()).orElseThrow();
        return Preflight.inspect(question.file(), profile, question.job());
    }
}
