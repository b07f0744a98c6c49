package org.makeready.jobs.files;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import org.makeready.catalog.Products;
import org.makeready.drawing.Renderer;
import org.makeready.drawing.SeparationCache;
import org.makeready.jobs.files.JobFiles.StoredFile;
import org.makeready.ordering.ApprovedLines;
import org.makeready.ordering.lines.LineContent;
import org.makeready.platform.blobs.Blobs;
import org.makeready.press.composition.Composition;
import org.makeready.press.render.pdf.PrintSetup;
import org.makeready.press.render.printfile.Imprint;
import org.makeready.press.template.Product;
import org.makeready.press.template.Template;
import org.makeready.shops.PrintShopDetails;
import org.makeready.shops.ShopDirectory;

/// Makes what a shop gets for a job: the file it prints from, out of what the line froze, and tickets that say what to
/// do with it. The same job for the same settings gives the same bytes, now and in a year.
@ApplicationScoped
public class PrintFiles {
    private final ApprovedLines lines;
    private final Products products;
    private final Renderer renderer;
    private final SeparationCache separations;
    private final VariableDataFiles runs;
    private final ShopDirectory shops;
    private final Blobs blobs;

    PrintFiles(
            ApprovedLines lines,
            Products products,
            Renderer renderer,
            SeparationCache separations,
            VariableDataFiles runs,
            ShopDirectory shops,
            Blobs blobs) {
        this.lines = lines;
        this.products = products;
        this.renderer = renderer;
        this.separations = separations;
        this.runs = runs;
        this.shops = shops;
        this.blobs = blobs;
    }

    /// @param findings why the file must not be printed; none when it is good
    public record MadeFiles(String name, JobFiles files, List<JobFinding> findings) {}

    public MadeFiles make(JobDetails job, PrintShopDetails shop) {
        var product = products.product(job.product())
                .orElseThrow(() -> new IllegalStateException("The product " + job.product() + " no longer exists"));
        var setup = setup(product, job.material(), shop);
        var imprint = new Imprint(slug(job), job.approvedAt());
        return switch (lines.content(job.order(), job.line())) {
            case LineContent.SinglePiece(Composition composition) -> {
                byte[] print = renderer.print(composition, setup, imprint);
                var order = order(composition.template(), product, job, shop);
                yield made(
                        job,
                        product,
                        setup,
                        composition.template(),
                        stored(print),
                        PrintFilePreflight.findings(print, order));
            }
            case LineContent.VariableData run -> {
                var printed = runs.print(run, setup, imprint, order(run.template(), product, job, shop));
                yield made(job, product, setup, run.template(), printed.file(), printed.findings());
            }
        };
    }

    private static PrintFilePreflight.ExpectedFile order(
            Template template, Product product, JobDetails job, PrintShopDetails shop) {
        return new PrintFilePreflight.ExpectedFile(
                template, product, product.needsWhiteInk(job.material()), shop.settings());
    }

    private MadeFiles made(
            JobDetails job,
            Product product,
            PrintSetup setup,
            Template template,
            StoredFile print,
            List<JobFinding> findings) {
        var ticket = JobTicket.of(job, product, setup, template, print, proof(job), lines.parcel(job.order()));
        var files = new JobFiles(print, proof(job), stored(XjdfTicket.write(ticket)), stored(JsonTicket.write(ticket)));
        return new MadeFiles(ticket.fileName(), files, findings);
    }

    private PrintSetup setup(Product product, String material, PrintShopDetails shop) {
        var settings = shop.settings();
        return PrintSetup.of(
                product,
                material,
                separations.of(shops.outputProfile(shop), product.inkLimit()),
                settings.names(),
                settings.text(),
                settings.marks());
    }

    /// Beside the piece: enough to find the job again when all that is left is a sheet, and the same each time it is
    /// made.
    private static String slug(JobDetails job) {
        return "%s-%d  %s  %s  %s".formatted(job.number(), job.line(), job.product(), job.size(), job.material());
    }

    private StoredFile stored(byte[] bytes) {
        return new StoredFile(blobs.put(bytes), bytes.length);
    }

    private StoredFile proof(JobDetails job) {
        try {
            return new StoredFile(
                    job.proof(), Files.size(blobs.find(job.proof()).orElseThrow()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
