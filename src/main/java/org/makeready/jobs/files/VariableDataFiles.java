package org.makeready.jobs.files;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.makeready.drawing.Renderer;
import org.makeready.jobs.files.JobFiles.StoredFile;
import org.makeready.ordering.lines.LineContent;
import org.makeready.ordering.lines.LineContent.RowPiece;
import org.makeready.platform.blobs.Blobs;
import org.makeready.press.render.pdf.PrintSetup;
import org.makeready.press.render.printfile.Imprint;

/// Makes the print file of variable data while its pieces are composed: however many there are, a few are in memory.
///
/// Every piece goes through preflight as it was composed, which finds whatever its own words, inks and pictures can do
/// wrong. Preflight of PDF reads whole files and takes a hundred times as long: up to some hundred pieces, spread
/// evenly, are printed a second time, into small files of their own, for what only the file can show.
@ApplicationScoped
class VariableDataFiles {
    private static final int AT_ONCE = 50, LOOKED_AT = 500, FINDINGS = 100;

    private final Renderer renderer;
    private final Blobs blobs;

    VariableDataFiles(Renderer renderer, Blobs blobs) {
        this.renderer = renderer;
        this.blobs = blobs;
    }

    /// @param findings why it must not be printed; none when it is good
    record PrintedRun(StoredFile file, List<JobFinding> findings) {}

    PrintedRun print(
            LineContent.VariableData run, PrintSetup setup, Imprint imprint, PrintFilePreflight.ExpectedFile order) {
        try (var draft = blobs.newDraft();
                var pieces = run.pieces()) {
            var file = renderer.beginRun(run.template(), setup, imprint, draft);
            var findings = new ArrayList<JobFinding>();
            var some = new ArrayList<RowPiece>(AT_ONCE);
            int done = 0, step = (run.kinds() - 1) / LOOKED_AT + 1;
            for (var left = pieces.iterator(); left.hasNext(); done++) {
                var piece = left.next();
                renderer.addToRun(file, piece.composition(), slug(imprint, piece));
                findings.addAll(PrintFilePreflight.findings(
                        piece.composition(), order, setup.separation(), "Row %d: ".formatted(piece.row())));
                if (done % step == 0) some.add(piece);
                if (some.size() == AT_ONCE || !left.hasNext() && !some.isEmpty())
                    findings.addAll(findings(some, setup, imprint, order));
                if (findings.size() >= FINDINGS) break;
            }
            if (findings.size() < FINDINGS && done != run.kinds())
                throw new IllegalStateException("%d pieces of %d: %s".formatted(done, run.kinds(), imprint.slug()));
            file.end();
            return new PrintedRun(new StoredFile(draft.commit(), draft.length()), List.copyOf(findings));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Looks over what was gathered, and gathers anew.
    private List<JobFinding> findings(
            List<RowPiece> pieces, PrintSetup setup, Imprint imprint, PrintFilePreflight.ExpectedFile order) {
        var bytes = new ByteArrayOutputStream();
        var file = renderer.beginRun(order.template(), setup, imprint, bytes);
        for (var piece : pieces) renderer.addToRun(file, piece.composition(), slug(imprint, piece));
        file.end();
        var findings = PrintFilePreflight.findings(
                bytes.toByteArray(),
                order,
                pieces.size(),
                page -> "Row %d: "
                        .formatted(
                                pieces.get((page - 1) / order.template().faces().size())
                                        .row()));
        pieces.clear();
        return findings;
    }

    /// Beside the piece: enough to find its row again.
    private static String slug(Imprint imprint, RowPiece piece) {
        return imprint.slug() + "  row " + piece.row();
    }
}
