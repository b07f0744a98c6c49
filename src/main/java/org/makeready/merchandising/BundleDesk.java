package org.makeready.merchandising;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.time.Duration;
import java.util.HashSet;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.zip.ZipOutputStream;
import org.jboss.logging.Logger;
import org.makeready.catalog.Shelf;
import org.makeready.catalog.TemplateVersions;
import org.makeready.platform.Blobs;
import org.makeready.platform.ProblemException;

/// Takes many templates in at once, and gives them out again in the same form.
@ApplicationScoped
class BundleDesk {
    private static final Logger LOG = Logger.getLogger(BundleDesk.class);
    /// Single uploads come first; a bundle has time.
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int PAGE = 200, TRIES = 10;

    private final Arrivals arrivals;
    private final Uploads uploads;
    private final Shelf shelf;
    private final TemplateVersions versions;
    private final Blobs blobs;

    BundleDesk(Arrivals arrivals, Uploads uploads, Shelf shelf, TemplateVersions versions, Blobs blobs) {
        this.arrivals = arrivals;
        this.uploads = uploads;
        this.shelf = shelf;
        this.versions = versions;
        this.blobs = blobs;
    }

    /// Each folder stands for itself: whatever becomes of one, the others are taken.
    void take(ByteBuffer zip, Bundle bundle, Optional<Uploads.Uploader> by, Consumer<BundleLine> report) {
        bundle.strays().stream().map(BundleLine::stray).forEach(report);
        for (var folder : bundle.folders()) report.accept(take(zip, folder, by));
    }

    /// @param by nobody: it is only looked at
    private BundleLine take(ByteBuffer zip, Bundle.Folder folder, Optional<Uploads.Uploader> by) {
        try {
            return insisted(zip, folder, by);
        } catch (ProblemException e) {
            return BundleLine.refused(
                    folder, e.passing() ? BundleLine.Outcome.FAILED : BundleLine.Outcome.REFUSED, e.getMessage());
        } catch (RuntimeException e) {
            LOG.errorf(e, "Folder %s of a bundle could not be processed", folder.path());
            return BundleLine.refused(
                    folder,
                    BundleLine.Outcome.FAILED,
                    "Internal error; the details are in our log. Send this folder again.");
        }
    }

    /// Asks again while others keep the workers busy.
    private BundleLine insisted(ByteBuffer zip, Bundle.Folder folder, Optional<Uploads.Uploader> by) {
        for (int tries = 1; ; tries++) {
            try {
                return looked(zip, folder, by);
            } catch (ProblemException e) {
                if (!e.passing() || tries == TRIES) throw e;
            }
        }
    }

    private BundleLine looked(ByteBuffer zip, Bundle.Folder folder, Optional<Uploads.Uploader> by) {
        return arrivals.atTable(PATIENCE, () -> {
            var looked = uploads.look(
                    Unpacked.of(zip, folder.path(), folder.items()), Optional.of(folder.slug()), folder.product());
            if (by.isEmpty() || looked.accepted().isEmpty()) return BundleLine.looked(folder, looked.findings());
            return BundleLine.taken(folder, looked, uploads.keep(looked, by.get()));
        });
    }

    /// Everything that is offered, as a zip that [#take] takes.
    ///
    /// @param product empty for all
    void give(String product, OutputStream out) throws IOException {
        var products = new HashSet<String>();
        try (var zip = new ZipOutputStream(out)) {
            var page = shelf.offered(product, "", PAGE);
            while (!page.isEmpty()) {
                for (var offered : page)
                    give(
                            offered,
                            versions.find(offered.slug(), offered.version()).orElseThrow(),
                            products,
                            zip);
                page = shelf.offered(product, page.getLast().slug(), PAGE);
            }
        }
    }

    /// One version alone.
    void give(String slug, int version, TemplateVersions.Stored stored, OutputStream out) throws IOException {
        try (var zip = new ZipOutputStream(out)) {
            give(new Shelf.Offered(slug, version), stored, new HashSet<>(), zip);
        }
    }

    private void give(
            Shelf.Offered offered, TemplateVersions.Stored stored, HashSet<String> products, ZipOutputStream zip)
            throws IOException {
        for (var file : stored.files().entrySet()) {
            boolean product = file.getKey().equals(Unpacked.PRODUCT);
            if (product && !products.add(stored.product())) continue;
            zip.putNextEntry(
                    FolderZip.entry(stored.product() + "/" + (product ? "" : offered.slug() + "/") + file.getKey()));
            Files.copy(
                    blobs.find(file.getValue())
                            .orElseThrow(() -> new UncheckedIOException(
                                    new IOException("Blob " + file.getValue() + " is missing"))),
                    zip);
            zip.closeEntry();
        }
    }
}
