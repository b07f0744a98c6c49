package org.makeready.certificates;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.makeready.catalog.Products;
import org.makeready.catalog.Templates;
import org.makeready.drawing.SeparationCache;
import org.makeready.platform.blobs.Blobs;
import org.makeready.platform.database.Sql;
import org.makeready.platform.http.Refusals;
import org.makeready.press.certificate.Certificate;
import org.makeready.press.certificate.Certificate.FailingCase;
import org.makeready.press.certificate.Certifier;
import org.makeready.press.colour.OutputProfile;
import org.makeready.press.composition.Composer;
import org.makeready.press.font.FontSupply;
import org.makeready.press.item.EmojiSupply;
import org.makeready.press.preflight.PreflightProfile;
import org.makeready.press.review.FailingCasePicture;
import org.makeready.press.template.Product;
import org.makeready.press.template.Template;

/// The certificates of template versions: made when somebody first asks, once on all nodes together, and kept.
@ApplicationScoped
class Certificates {
    /// Pictures of failing cases; whoever fixes twenty-four will ask again.
    static final int MOST_PICTURES = 24;
    private static final int PICTURE_WIDTH = 700, SECONDS = 300, PERCENT = 100;

    private final Templates templates;
    private final Products products;
    private final SeparationCache separations;
    private final Blobs blobs;
    private final EntityManager entities;
    private final Sql sql;
    private final Clock clock;
    private final Certifier certifier;
    private final Composer composer;

    Certificates(
            Templates templates,
            Products products,
            SeparationCache separations,
            Blobs blobs,
            EntityManager entities,
            Sql sql,
            Clock clock,
            FontSupply fonts,
            EmojiSupply emoji) {
        this.templates = templates;
        this.products = products;
        this.separations = separations;
        this.blobs = blobs;
        this.entities = entities;
        this.sql = sql;
        this.clock = clock;
        this.certifier = new Certifier(fonts, emoji);
        this.composer = new Composer(fonts, emoji, 0);
    }

    String supplies() {
        return certifier.supplies();
    }

    /// The certificate of a version, which takes some seconds the first time.
    ///
    /// @throws ProblemException 404 when there is no such version
    StoredCertificate of(String slug, int version) {
        var template = templates.version(slug, version).orElseThrow(() -> Refusals.notFound("version"));
        var id = new StoredCertificate.Id(template.hash(), Composer.version(), certifier.supplies());
        return QuarkusTransaction.requiringNew().call(() -> find(id)).orElseGet(() -> make(id, template));
    }

    static List<FailingCase> failures(StoredCertificate certificate) {
        return certificate.findings.failings().stream()
                .filter(failing -> failing.severity() == Certificate.CaseSeverity.FAILURE)
                .toList();
    }

    static String path(String slug, int version) {
        return "/api/templates/%s/versions/%d/certificate".formatted(slug, version);
    }

    private Optional<StoredCertificate> find(StoredCertificate.Id id) {
        return Optional.ofNullable(entities.find(StoredCertificate.class, id));
    }

    /// Whoever comes second waits for the first. Blobs first, the row that names them afterwards.
    private StoredCertificate make(StoredCertificate.Id id, Template template) {
        return QuarkusTransaction.requiringNew().timeout(SECONDS).call(() -> {
            sql.lock("certificate " + id.template());
            var known = find(id);
            if (known.isPresent()) return known.get();
            var made = certified(template);
            var stored = StoredCertificate.of(id, made, pictures(template, made), clock.instant());
            entities.persist(stored);
            return stored;
        });
    }

    private Certificate certified(Template template) {
        double limit = products.product(template.product())
                .map(Product::inkLimit)
                .orElse(PreflightProfile.HOUSE.inkOfObject() / PERCENT);
        return certifier.certify(
                template,
                PreflightProfile.HOUSE.withInk(PERCENT * limit),
                separations.of(OutputProfile.fogra39(), limit));
    }

    private List<String> pictures(Template template, Certificate certificate) {
        var pictures = new ArrayList<String>();
        for (var failing : certificate
                .failings()
                .subList(0, Math.min(MOST_PICTURES, certificate.failings().size()))) {
            var picture = failing.severity() == Certificate.CaseSeverity.FAILURE
                    ? FailingCasePicture.of(composer, template, failing, PICTURE_WIDTH)
                    : Optional.<byte[]>empty();
            pictures.add(picture.map(blobs::put).orElse(null));
        }
        return pictures;
    }
}
