package org.makeready.batches;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDateTime;
import java.util.Locale;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.makeready.drawing.Renderer;
import org.makeready.press.render.printfile.Imprint;

/// Writes a print file for each piece of a batch into one zip, while they are made.
@ApplicationScoped
class BatchSingles {
    private static final int AT_ONCE = 50;
    /// The first day there is in a zip: a moment of ours would make two downloads differ.
    private static final LocalDateTime DAY_ONE = LocalDateTime.of(1980, 1, 1, 0, 0);

    private final BatchRows rows;
    private final BatchPieces pieces;
    private final DefaultPrintSetup setup;
    private final Renderer renderer;

    BatchSingles(BatchRows rows, BatchPieces pieces, DefaultPrintSetup setup, Renderer renderer) {
        this.rows = rows;
        this.pieces = pieces;
        this.setup = setup;
        this.renderer = renderer;
    }

    void write(Batch batch, OutputStream out) throws IOException {
        var shared = pieces.composerOf(batch);
        var how = setup.setupOf(shared.template(), batch.material);
        var made = BatchPrinting.imprint(batch).made();
        var zip = new ZipOutputStream(out);
        for (var some = rows.printable(batch.id, 0, AT_ONCE);
                !some.isEmpty();
                some = rows.printable(batch.id, some.getLast().number(), AT_ONCE)) {
            for (var row : some) {
                var imprint = new Imprint(BatchPrinting.slug(batch, row.number()), made);
                add(
                        zip,
                        String.format(Locale.ROOT, "row-%06d.pdf", row.number()),
                        renderer.print(BatchPrinting.composition(shared, row), how, imprint));
            }
        }
        zip.finish();
    }

    /// As it is: PDF is compressed already.
    private static void add(ZipOutputStream zip, String name, byte[] bytes) throws IOException {
        var crc = new CRC32();
        crc.update(bytes);
        var entry = new ZipEntry(name);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(bytes.length);
        entry.setCrc(crc.getValue());
        entry.setTimeLocal(DAY_ONE);
        zip.putNextEntry(entry);
        zip.write(bytes);
        zip.closeEntry();
    }
}
