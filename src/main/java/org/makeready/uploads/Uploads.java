package org.makeready.uploads;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.makeready.catalog.Products;
import org.makeready.catalog.TemplateVersions;
import org.makeready.platform.blobs.Blobs;
import org.makeready.platform.http.ProblemException;
import org.makeready.platform.http.Refusals;
import org.makeready.press.template.Product;
import org.makeready.reading.LintFinding;
import org.makeready.reading.LintReport;
import org.makeready.reading.TemplateQuestion;
import org.makeready.reading.TemplateQuestion.TemplateTask;
import org.makeready.reading.TemplateReaders;
import org.makeready.reading.TemplateVerdict;
import org.makeready.reading.UnpackedFolder;
import org.makeready.versions.VersionLifecycle;
import org.makeready.versions.VersionLifecycles;
import org.makeready.versions.VersionState;

/// Takes templates in: unpacks the zip, has it read behind the fence, keeps the files and only then the rows. This
/// process never looks into a drawing that no worker has read before.
@ApplicationScoped
class Uploads {
    static final String SLUG = "[a-z0-9]+(?:-[a-z0-9]+)*";
    private static final Pattern SLUGS = Pattern.compile(SLUG);
    private static final int LONGEST_SLUG = 80;
    /// What stands in for a name where nothing is kept.
    private static final String NAMELESS = "draft";
    private static final byte[] ZIP = {'P', 'K', 3, 4};

    private final TemplateReaders room;
    private final Products products;
    private final TemplateVersions versions;
    private final VersionLifecycles lives;
    private final Blobs blobs;

    Uploads(TemplateReaders room, Products products, TemplateVersions versions, VersionLifecycles lives, Blobs blobs) {
        this.room = room;
        this.products = products;
        this.versions = versions;
        this.lives = lives;
        this.blobs = blobs;
    }

    /// @param slug empty: the folder in the zip names it
    record UploadTarget(String product, Optional<String> slug) {}

    /// A folder that was looked at.
    record LintedFolder(
            String slug,
            String product,
            SortedMap<String, byte[]> files,
            Optional<TemplateVerdict.AcceptedTemplate> accepted,
            List<LintFinding> findings) {}

    /// `fresh` unless the same content was here already.
    record SavedUpload(
            VersionLifecycle lifecycle,
            VersionState state,
            TemplateVerdict.AcceptedTemplate accepted,
            boolean created) {}

    record Uploader(String account, String name) {}

    LintedFolder lint(ByteBuffer zip, UploadTarget wanted) {
        requireZip(zip);
        return lint(UnpackedFolder.of(zip), wanted.slug, wanted.product);
    }

    /// @throws ProblemException 422 when there is no such product, whatever else may be wrong
    LintedFolder lint(UnpackedFolder unpacked, Optional<String> slug, String product) {
        return lint(unpacked, slug, product, new TemplateTask.LintTemplate());
    }

    private LintedFolder lint(UnpackedFolder unpacked, Optional<String> slug, String product, TemplateTask wish) {
        var description = products.description(product).orElseThrow(() -> unknownProduct(product, products));
        var name = slug.or(() -> unpacked.folder().filter(Uploads::validSlug)).orElse(NAMELESS);
        if (unpacked.failed())
            return new LintedFolder(name, product, unpacked.files(), Optional.empty(), unpacked.findings());
        var verdict = room.read(new TemplateQuestion(name, product, description, unpacked.files(), wish));
        var files = new TreeMap<>(unpacked.files());
        files.replaceAll((file, bytes) -> verdict.files().getOrDefault(file, bytes));
        return new LintedFolder(
                name,
                product,
                files,
                verdict.accepted(),
                Stream.concat(unpacked.findings().stream(), verdict.findings().stream())
                        .toList());
    }

    /// The folder in which everything was mended that certainly could be. Nothing is kept.
    ///
    /// @throws ProblemException 422 when there is no such product, or the zip itself is damaged
    byte[] fix(ByteBuffer zip, UploadTarget wanted) {
        requireZip(zip);
        var unpacked = UnpackedFolder.of(zip);
        LintReport.of(unpacked.findings()).requirePublishable("This zip cannot be unpacked.");
        var looked = lint(unpacked, wanted.slug, wanted.product, new TemplateTask.FixTemplate());
        return looked.slug.equals(NAMELESS) ? FolderZip.of(looked.files) : FolderZip.of(looked.slug, looked.files);
    }

    /// Keeps a folder without errors as a draft.
    SavedUpload save(LintedFolder looked, Uploader by) {
        LintReport.of(looked.findings).requirePublishable("This template cannot be taken as it is.");
        if (looked.slug.equals(NAMELESS) || !validSlug(looked.slug)) throw missingSlug();
        var accepted = looked.accepted.orElseThrow();
        var files = new TreeMap<String, String>();
        looked.files.forEach((name, bytes) -> files.put(name, blobs.put(bytes)));
        files.put(
                UnpackedFolder.PRODUCT,
                blobs.put(products.description(looked.product).orElseThrow()));
        return QuarkusTransaction.joiningExisting().call(() -> store(looked, accepted, files, by));
    }

    private SavedUpload store(
            LintedFolder looked,
            TemplateVerdict.AcceptedTemplate accepted,
            SortedMap<String, String> files,
            Uploader by) {
        lives.lock(looked.slug);
        versions.find(looked.slug, 1)
                .filter(first -> !first.product().equals(looked.product))
                .ifPresent(first -> {
                    throw Refusals.conflict(
                            "slug-taken",
                            "\"%s\" is a template for %s. Choose another slug."
                                    .formatted(looked.slug, first.product()));
                });
        var known = versions.withHash(looked.slug, accepted.hash());
        if (known.isPresent()) {
            var life = lives.of(looked.slug, known.get()).orElseThrow();
            return new SavedUpload(life, lives.state(life), accepted, false);
        }
        int version =
                versions.add(looked.slug, accepted.hash(), new TemplateVersions.StoredVersion(looked.product, files));
        var life = lives.add(VersionLifecycle.draft(
                new VersionLifecycle.Id(looked.slug, version), by.account, looked.findings, lives.now()));
        lives.recordState(life, VersionState.DRAFT, by.name, "Uploaded.");
        return new SavedUpload(life, VersionState.DRAFT, accepted, true);
    }

    static boolean validSlug(String slug) {
        return slug.length() <= LONGEST_SLUG && SLUGS.matcher(slug).matches();
    }

    private static void requireZip(ByteBuffer sent) {
        boolean zip = sent.limit() >= ZIP.length && sent.slice(0, ZIP.length).equals(ByteBuffer.wrap(ZIP));
        if (!zip)
            throw new ProblemException(new ProblemException.ProblemDetails(
                    415,
                    "template-unsupported",
                    "This is no zip. Send the template's folder packed as a zip.",
                    List.of(),
                    Map.of()));
    }

    static ProblemException unknownProduct(String product, Products products) {
        var all = products.all().stream().map(Product::id).collect(Collectors.joining(", "));
        return Refusals.invalid(
                "Say which product it is for.",
                List.of(Refusals.error(
                        "?product",
                        "unknown-product",
                        "There is no product \"%s\".".formatted(product),
                        "One of: " + all + ".")));
    }

    private static ProblemException missingSlug() {
        return Refusals.invalid(
                "Say how the template is called in addresses.",
                List.of(Refusals.error(
                        "?slug",
                        "slug",
                        "The folder in the zip has no name that could be a slug.",
                        "Small letters, digits and single hyphens, at most %d, such as ?slug=birthday-balloons."
                                .formatted(LONGEST_SLUG))));
    }
}
