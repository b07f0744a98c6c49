package org.makeready.production;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.makeready.ordering.ApprovedLines.Piece;
import org.makeready.ordering.ApprovedLines.Work;
import org.makeready.platform.Blobs;
import org.makeready.press.render.pdf.Imprint;
import org.makeready.press.render.pdf.PrintSetup;
import org.makeready.production.JobFiles.FileMark;
import org.makeready.studio.PressRoom;

/// Makes the print file of variable data while its pieces are composed: however many there are, a few are in memory.
/// Preflight reads whole files, so each few pieces are printed a second time, to a file of their own that it can read.
@ApplicationScoped
class RunFiles {
    private static final int AT_ONCE = 50, FINDINGS = 100;

    private final PressRoom pressRoom;
    private final Blobs blobs;

    RunFiles(PressRoom pressRoom, Blobs blobs) {
        this.pressRoom = pressRoom;
        this.blobs = blobs;
    }

    /// @param findings why it must not be printed; none when it is good
    record Printed(FileMark file, List<Finding> findings) {}

    Printed print(Work.Run run, PrintSetup setup, Imprint imprint, PreflightGate.Order order) {
        try (var draft = blobs.begin(); var pieces = run.pieces()) {
            var file = pressRoom.run(run.template(), setup, imprint, draft);
            var findings = new ArrayList<Finding>();
            var some = new ArrayList<Piece>(AT_ONCE);
            int done = 0;
            for (var left = pieces.iterator(); left.hasNext(); ) {
                var piece = left.next();
                pressRoom.add(file, piece.composition(), slug(imprint, piece));
                some.add(piece);
                if (some.size() < AT_ONCE && left.hasNext()) continue;
                if (findings.size() < FINDINGS) findings.addAll(findings(some, setup, imprint, order, done));
                done += some.size();
                some.clear();
            }
            if (done != run.kinds()) throw new IllegalStateException("%d pieces of %d: %s".formatted(done, run.kinds(), imprint.slug()));
            file.end();
            return new Printed(new FileMark(draft.keep(), draft.length()), List.copyOf(findings));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<Finding> findings(List<Piece> pieces, PrintSetup setup, Imprint imprint, PreflightGate.Order order, int before) {
        var bytes = new ByteArrayOutputStream();
        var file = pressRoom.run(order.template(), setup, imprint, bytes);
        for (var piece : pieces) pressRoom.add(file, piece.composition(), slug(imprint, piece));
        file.end();
        return PreflightGate.findings(bytes.toByteArray(), order, pieces.size(), before * order.template().faces().size());
    }

    /// Beside the piece: enough to find its row again.
    private static String slug(Imprint imprint, Piece piece) {
        return imprint.slug() + "  row " + piece.row();
    }
}
