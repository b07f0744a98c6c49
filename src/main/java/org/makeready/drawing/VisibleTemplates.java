package org.makeready.drawing;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.makeready.account.Caller;
import org.makeready.catalog.Templates;
import org.makeready.press.template.Template;

/// The templates whoever is asking may look at: what is or was offered, and drafts for those who make them. To
/// everybody else a draft does not exist.
@ApplicationScoped
class VisibleTemplates {
    private final Templates templates;
    private final Caller caller;

    VisibleTemplates(Templates templates, Caller caller) {
        this.templates = templates;
        this.caller = caller;
    }

    Optional<Integer> publishedVersion(String slug) {
        return templates.publishedVersion(slug);
    }

    /// Who asks is of interest only for a draft: everybody else needs no token.
    Optional<Template> version(String slug, int version) {
        return templates
                .visible(slug, version)
                .or(() -> caller.seesDrafts() ? templates.version(slug, version) : Optional.empty());
    }

    boolean open(String slug, int version) {
        return templates.visible(slug, version).isPresent();
    }
}
