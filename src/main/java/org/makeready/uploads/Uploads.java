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
import org.makeready.versions.NewVersions;
import org.makeready.versions.SavedVersion;

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

    private final TemplateReaders readers;
    private final Products products;
    private final NewVersions versions;
    private final Blobs blobs;

    Uploads(TemplateReaders readers, Products products, NewVersions versions, Blobs blobs) {
        this.readers = readers;
        this.products = products;
        this.versions = versions;
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

    record SavedUpload(SavedVersion version, TemplateVerdict.AcceptedTemplate accepted) {}

    LintedFolder lint(ByteBuffer zip, UploadTarget wanted) {
        requireZip(zip);
        return lint(UnpackedFolder.of(zip), wanted.slug, wanted.product);
    }

    /// @throws ProblemException 422 when there is no such product, whatever else may be wrong
    LintedFolder lint(UnpackedFolder unpacked, Optional<String> slug, String product) {
        return lint(unpacked, slug, product, new TemplateTask.LintTemplate());
    }

    private LintedFolder lint(UnpackedFolder unpacked, Optional<String> slug, String product, TemplateTask task) {
        var description = products.description(product).orElseThrow(() -> unknownProduct(product, products));
        var name = slug.or(() -> unpacked.folder().filter(Uploads::validSlug)).orElse(NAMELESS);
        if (unpacked.failed())
            return new LintedFolder(name, product, unpacked.files(), Optional.empty(), unpacked.findings());
        var verdict = readers.read(new TemplateQuestion(name, product, description, unpacked.files(), task));
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

    /// The folder in which everything was fixed that certainly could be. Nothing is kept.
    ///
    /// @throws ProblemException 422 when there is no such product, or the zip itself is damaged
    byte[] fix(ByteBuffer zip, UploadTarget wanted) {
        requireZip(zip);
        var unpacked = UnpackedFolder.of(zip);
        LintReport.of(unpacked.findings()).requirePublishable("The zip file cannot be unpacked.");
        var looked = lint(unpacked, wanted.slug, wanted.product, new TemplateTask.FixTemplate());
        return looked.slug.equals(NAMELESS) ? FolderZip.of(looked.files) : FolderZip.of(looked.slug, looked.files);
    }

    /// Keeps a folder without errors as a draft.
    SavedUpload save(LintedFolder looked, NewVersions.Author by) {
        LintReport.of(looked.findings).requirePublishable("The template has errors.");
        if (looked.slug.equals(NAMELESS) || !validSlug(looked.slug)) throw missingSlug();
        var accepted = looked.accepted.orElseThrow();
        var files = new TreeMap<String, String>();
        looked.files.forEach((name, bytes) -> files.put(name, blobs.put(bytes)));
        files.put(
                UnpackedFolder.PRODUCT,
                blobs.put(products.description(looked.product).orElseThrow()));
        var content = new TemplateVersions.StoredVersion(looked.product, files);
        return new SavedUpload(
                QuarkusTransaction.joiningExisting()
                        .call(() -> versions.saveDraft(looked.slug, accepted.hash(), content, looked.findings, by)),
                accepted);
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
                    "This is not a zip file. Send the template's folder packed as a zip file.",
                    List.of(),
                    Map.of()));
    }

    static ProblemException unknownProduct(String product, Products products) {
        var all = products.all().stream().map(Product::id).collect(Collectors.joining(", "));
        return Refusals.invalid(
                "The product is missing or unknown.",
                List.of(Refusals.error(
                        "?product",
                        "unknown-product",
                        "Product \"%s\" not found.".formatted(product),
                        "Choose one of: " + all + ".")));
    }

    private static ProblemException missingSlug() {
        return Refusals.invalid(
                "The template needs a slug.",
                List.of(Refusals.error(
                        "?slug",
                        "slug",
                        "The name of the folder in the zip file is not a valid slug.",
                        ("Send one with lower-case letters, digits and single hyphens, "
                                        + "at most %d characters, for example ?slug=birthday-balloons.")
                                .formatted(LONGEST_SLUG))));
    }
}
