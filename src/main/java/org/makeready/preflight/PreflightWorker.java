package org.makeready.preflight;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
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
    /// Brings in what every file needs, before the first one comes.
    private static final String SMALL = """
            %PDF-1.6
            1 0 obj << /Type /Catalog /Pages 2 0 R >> endobj
            2 0 obj << /Type /Pages /Count 1 /Kids [3 0 R] >> endobj
            3 0 obj << /Type /Page /Parent 2 0 R /MediaBox [0 0 300 300] /Contents 4 0 R >> endobj
            4 0 obj << /Length 84 >> stream
            q 1 0 0 1 5 5 cm 0 0 0 1 k 1 w 0 0 200 200 re B 9 9 m 40 90 80 70 60 30 c h f* S Q  \s
            endstream endobj
            trailer << /Root 1 0 R >>
            """;

    static final WorkerProtocol<PreflightQuestion, PreflightResult> PROTOCOL =
            new WorkerProtocol<>(PreflightQuestion.class, PreflightResult.class);

    private PreflightWorker() {}

    /// A file to be looked at, and what it is wanted for.
    ///
    /// @param profile its name
    record PreflightQuestion(String profile, PreflightJob job, byte[] file) {}

    public static void main(String[] arguments) throws IOException {
        Logger.getLogger("").setLevel(Level.OFF); // what PDFBox has to say of broken files, nobody reads
        Preflight.inspect(SMALL.getBytes(StandardCharsets.US_ASCII), PreflightProfile.HOUSE, PreflightJob.UNKNOWN);
        FencedProgram.serve(PROTOCOL, PreflightWorker::answer);
    }

    private static PreflightResult answer(PreflightQuestion question) {
        var profile = PreflightProfile.named(question.profile()).orElseThrow();
        return Preflight.inspect(question.file(), profile, question.job());
    }
}
