package org.makeready.uploads;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.time.Duration;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.zip.ZipOutputStream;
import org.jboss.logging.Logger;
import org.makeready.catalog.PublishedTemplates;
import org.makeready.catalog.TemplateVersions;
import org.makeready.platform.blobs.Blobs;
import org.makeready.platform.http.ProblemException;
import org.makeready.reading.Bundle;
import org.makeready.reading.UnpackedFolder;
import org.makeready.versions.NewVersions;

/// Takes many templates in at once, and gives them out again in the same form.
@ApplicationScoped
class BundleTransfer {
    private static final Logger LOG = Logger.getLogger(BundleTransfer.class);
    /// Single uploads come first; a bundle has time.
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int PAGE = 200, TRIES = 10;

    private final UploadSpool spool;
    private final Uploads uploads;
    private final PublishedTemplates published;
    private final TemplateVersions versions;
    private final Blobs blobs;

    BundleTransfer(
            UploadSpool spool, Uploads uploads, PublishedTemplates published, TemplateVersions versions, Blobs blobs) {
        this.spool = spool;
        this.uploads = uploads;
        this.published = published;
        this.versions = versions;
        this.blobs = blobs;
    }

    /// Each folder stands for itself: whatever becomes of one, the others are taken.
    void upload(ByteBuffer zip, Bundle bundle, Optional<NewVersions.Author> by, Consumer<BundleLine> report) {
        bundle.ignoredFiles().stream().map(BundleLine::ignored).forEach(report);
        for (var folder : bundle.folders()) report.accept(upload(zip, folder, by));
    }

    /// @param by nobody: it is only looked at
    private BundleLine upload(ByteBuffer zip, Bundle.BundleFolder folder, Optional<NewVersions.Author> by) {
        try {
            return uploadWithRetries(zip, folder, by);
        } catch (ProblemException e) {
            return BundleLine.refused(
                    folder, e.retryable() ? BundleLine.Outcome.FAILED : BundleLine.Outcome.REFUSED, e.getMessage());
        } catch (RuntimeException e) {
            LOG.errorf(e, "Folder %s of a bundle could not be processed", folder.path());
            return BundleLine.refused(
                    folder,
                    BundleLine.Outcome.FAILED,
                    "Internal error; the details are in our log. Send this folder again.");
        }
    }

    /// Asks again while others keep the workers busy.
    private BundleLine uploadWithRetries(ByteBuffer zip, Bundle.BundleFolder folder, Optional<NewVersions.Author> by) {
        for (int tries = 1; ; tries++) {
            try {
                return uploadOnce(zip, folder, by);
            } catch (ProblemException e) {
                if (!e.retryable() || tries == TRIES) throw e;
            }
        }
    }

    private BundleLine uploadOnce(ByteBuffer zip, Bundle.BundleFolder folder, Optional<NewVersions.Author> by) {
        return spool.withPermit(PATIENCE, () -> {
            var looked = uploads.lint(UnpackedFolder.of(zip, folder), Optional.of(folder.slug()), folder.product());
            if (by.isEmpty() || looked.accepted().isEmpty()) return BundleLine.linted(folder, looked.findings());
            return BundleLine.uploaded(folder, looked, uploads.save(looked, by.get()));
        });
    }

    /// Everything that is offered, as a zip that can be uploaded again.
    ///
    /// @param product empty for all
    void export(String product, OutputStream out) throws IOException {
        var products = new HashSet<String>();
        try (var zip = new ZipOutputStream(out)) {
            var page = published.page(product, "", PAGE);
            while (!page.isEmpty()) {
                for (var offered : page)
                    export(
                            offered,
                            versions.find(offered.slug(), offered.version()).orElseThrow(),
                            products,
                            zip);
                page = published.page(product, page.getLast().slug(), PAGE);
            }
        }
    }

    /// One version alone.
    void export(String slug, int version, TemplateVersions.StoredVersion stored, OutputStream out) throws IOException {
        try (var zip = new ZipOutputStream(out)) {
            export(new PublishedTemplates.PublishedVersion(slug, version), stored, new HashSet<>(), zip);
        }
    }

    private void export(
            PublishedTemplates.PublishedVersion offered,
            TemplateVersions.StoredVersion stored,
            Set<String> products,
            ZipOutputStream zip)
            throws IOException {
        for (var file : stored.files().entrySet()) {
            boolean product = file.getKey().equals(UnpackedFolder.PRODUCT);
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
