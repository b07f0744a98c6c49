package org.makeready.versions;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.makeready.catalog.TemplateVersions;
import org.makeready.catalog.TemplateVersions.StoredVersion;
import org.makeready.platform.http.ProblemException;
import org.makeready.platform.http.Refusals;
import org.makeready.reading.LintFinding;

/// Where the life of a version begins. Every method joins the caller's transaction.
@ApplicationScoped
public class NewVersions {
    private final TemplateVersions versions;
    private final VersionLifecycles lifecycles;

    NewVersions(TemplateVersions versions, VersionLifecycles lifecycles) {
        this.versions = versions;
        this.lifecycles = lifecycles;
    }

    /// Who brings a version.
    public record Author(String account, String name) {}

    /// Saves a draft, unless the template has a version of this content already.
    ///
    /// @param hash of the content, as the template reader gives it
    /// @throws ProblemException 409 when the slug belongs to a template of another product
    public SavedVersion saveDraft(
            String slug, String hash, StoredVersion content, List<LintFinding> findings, Author author) {
        lifecycles.lock(slug);
        requireSameProduct(slug, content.product());
        return versions.withHash(slug, hash)
                .map(version -> known(slug, version))
                .orElseGet(() -> add(slug, hash, content, findings, author));
    }

    private void requireSameProduct(String slug, String product) {
        versions.find(slug, 1).filter(first -> !first.product().equals(product)).ifPresent(first -> {
            throw Refusals.conflict(
                    "slug-taken",
                    "\"%s\" is already used by a template for %s. Choose another slug."
                            .formatted(slug, first.product()));
        });
    }

    private SavedVersion known(String slug, int version) {
        var lifecycle = lifecycles.of(slug, version).orElseThrow();
        return SavedVersion.of(lifecycle, lifecycles.state(lifecycle), false);
    }

    private SavedVersion add(
            String slug, String hash, StoredVersion content, List<LintFinding> findings, Author author) {
        var id = new VersionLifecycle.Id(slug, versions.add(slug, hash, content));
        var lifecycle = lifecycles.add(VersionLifecycle.draft(id, author.account, findings, lifecycles.now()));
        lifecycles.recordState(lifecycle, VersionState.DRAFT, author.name, "Uploaded.");
        return SavedVersion.of(lifecycle, VersionState.DRAFT, true);
    }
}
