package org.makeready.batches;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validator;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.makeready.batches.rows.BatchLimits;
import org.makeready.batches.rows.BatchRequest;
import org.makeready.batches.rows.JsonHead;
import org.makeready.batches.rows.RowReader;
import org.makeready.batches.rows.UnreadableRows;
import org.makeready.catalog.Products;
import org.makeready.catalog.Templates;
import org.makeready.choices.ChoicesColumn;
import org.makeready.choices.PictureFilesColumn;
import org.makeready.pictures.OwnPictures;
import org.makeready.platform.Ids;
import org.makeready.platform.blobs.BlobDraft;
import org.makeready.platform.blobs.Blobs;
import org.makeready.platform.http.Refusals;
import org.makeready.platform.idempotency.ReplayableResponse;
import org.makeready.platform.work.BackgroundWork;
import org.makeready.press.design.Choices;
import org.makeready.press.template.Product;
import org.makeready.press.template.Template;

/// Takes a batch in: the file goes to the disk as it comes, is read once to see whether it can be read, and kept. Its
/// rows are checked afterwards, in the background.
@ApplicationScoped
class BatchIntake {
    private final Batches batches;
    private final BatchCheck check;
    private final Templates templates;
    private final Products products;
    private final OwnPictures pictures;
    private final Blobs blobs;
    private final BackgroundWork background;
    private final Validator validator;
    private final ObjectMapper json;
    private final Clock clock;

    BatchIntake(
            Batches batches,
            BatchCheck check,
            Templates templates,
            Products products,
            OwnPictures pictures,
            Blobs blobs,
            BackgroundWork background,
            Validator validator,
            ObjectMapper json,
            Clock clock) {
        this.batches = batches;
        this.check = check;
        this.templates = templates;
        this.products = products;
        this.pictures = pictures;
        this.blobs = blobs;
        this.background = background;
        this.validator = validator;
        this.json = json;
        this.clock = clock;
    }

    /// The body, on the disk until it is closed.
    BlobDraft receive(InputStream body) throws IOException {
        var draft = blobs.newDraft();
        if (draft.copyUpTo(body, BatchLimits.BYTES)) return draft;
        draft.close();
        throw Refusals.tooLarge(
                "A batch may have at most %,d bytes. Split it into several batches.".formatted(BatchLimits.BYTES));
    }

    /// What a JSON body says of all its rows.
    BatchRequest head(BlobDraft body) throws IOException {
        try (var file = body.newInputStream()) {
            return JsonHead.read(file, json);
        } catch (UnreadableRows e) {
            throw e.problem();
        }
    }

    /// Everything slow, outside any transaction; what is returned writes the row inside one.
    Supplier<ReplayableResponse> prepare(String owner, BatchRequest order, RowReader.FileType form, BlobDraft body) {
        var violations = validator.validate(order);
        if (!violations.isEmpty()) throw new ConstraintViolationException(violations);
        var batch = new Batch();
        batch.template = order.template();
        batch.version = order.version() == null
                ? templates.publishedVersion(order.template()).orElse(1)
                : order.version();
        var template = check(batch, order.material());
        var choices = order.choices() == null ? Choices.NONE : order.choices().choices();
        batch.id = Ids.batch();
        batch.owner = owner;
        batch.title = order.title();
        batch.material = order.material();
        batch.choices = ChoicesColumn.write(choices);
        batch.form = form;
        batch.state = Batch.BatchState.CHECKING;
        var named = new TreeSet<>(OwnPictures.ownIds(choices));
        batch.rows = count(form, body, template, named);
        batch.pictures = PictureFilesColumn.write(pictures.files(owner, named));
        batch.createdAt = clock.instant().truncatedTo(ChronoUnit.MICROS);
        try {
            batch.fileSha256 = body.commit();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return () -> write(batch);
    }

    private Template check(Batch batch, String material) {
        var template = templates
                .offered(batch.template, batch.version)
                .orElseThrow(() -> Refusals.invalid(
                        "Template not found.",
                        List.of(Refusals.error(
                                "/template",
                                "unknown-template",
                                "There is no version %d of \"%s\".".formatted(batch.version, batch.template),
                                "GET /api/templates lists the published templates."))));
        var product = products.product(template.product()).orElseThrow();
        if (product.material(material).isPresent()) return template;
        throw Refusals.invalid(
                "This batch cannot be printed as requested.",
                List.of(Refusals.error(
                        "/material",
                        "unknown-material",
                        "This product is not available on this material.",
                        "Choose one of: "
                                + String.join(
                                        ", ",
                                        product.materials().stream()
                                                .map(Product.Material::id)
                                                .toList()) + ".")));
    }

    /// Reads all of it, so that a file that breaks off is refused at once.
    ///
    /// @param named takes the ids of pictures the rows choose
    private static int count(RowReader.FileType form, BlobDraft body, Template template, Set<String> named) {
        try (var rows = form.open(body.newInputStream(), template)) {
            int count = 0;
            for (var row = rows.next(); row.isPresent(); row = rows.next()) {
                if (++count > BatchLimits.ROWS) throw tooMany();
                named.addAll(OwnPictures.ownIds(row.get().choices()));
                if (named.size() > BatchLimits.PICTURES) throw tooManyPictures();
            }
            if (count == 0)
                throw new UnreadableRows("/rows", "no-rows", "There are no rows.", "Send at least one row.");
            return count;
        } catch (UnreadableRows e) {
            throw e.problem();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static UnreadableRows tooMany() {
        return new UnreadableRows(
                "/rows",
                "too-many-rows",
                "More than %,d rows.".formatted(BatchLimits.ROWS),
                "Split them into several batches.");
    }

    private static UnreadableRows tooManyPictures() {
        return new UnreadableRows(
                "/rows",
                "too-many-pictures",
                "The rows use more than %,d different pictures.".formatted(BatchLimits.PICTURES),
                "Split them into several batches.");
    }

    private ReplayableResponse write(Batch batch) {
        batches.persist(batch);
        background.enqueue(check, batch.id);
        try {
            return new ReplayableResponse(
                    202, "/api/batches/" + batch.id, null, json.writeValueAsString(BatchView.of(batch)));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
