package org.makeready.production;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import org.makeready.catalog.Products;
import org.makeready.ordering.ApprovedLines;
import org.makeready.ordering.ApprovedLines.Work;
import org.makeready.platform.Blobs;
import org.makeready.press.colour.OutputProfile;
import org.makeready.press.composition.Composition;
import org.makeready.press.render.pdf.Imprint;
import org.makeready.press.render.pdf.PrintSetup;
import org.makeready.press.template.Product;
import org.makeready.press.template.Template;
import org.makeready.production.JobFiles.FileMark;
import org.makeready.studio.PressRoom;
import org.makeready.studio.Separations;

/// Makes what a shop gets for a job: the file it prints from, out of what the line froze, and tickets that say what to
/// do with it. The same job for the same settings gives the same bytes, now and in a year.
@ApplicationScoped
class PrintFiles {
    private final ApprovedLines lines;
    private final Products products;
    private final PressRoom pressRoom;
    private final Separations separations;
    private final RunFiles runs;
    private final Blobs blobs;

    PrintFiles(
            ApprovedLines lines,
            Products products,
            PressRoom pressRoom,
            Separations separations,
            RunFiles runs,
            Blobs blobs) {
        this.lines = lines;
        this.products = products;
        this.pressRoom = pressRoom;
        this.separations = separations;
        this.runs = runs;
        this.blobs = blobs;
    }

    /// @param findings why the file must not be printed; none when it is good
    record Made(String name, JobFiles files, List<Finding> findings) {}

    Made make(PrintJob job, PrintShop shop) {
        var product = products.product(job.product)
                .orElseThrow(() -> new IllegalStateException("The product " + job.product + " no longer exists"));
        var setup = setup(product, job.material, shop);
        var imprint = new Imprint(slug(job), job.approvedAt);
        return switch (lines.work(job.order, job.line)) {
            case Work.Single(Composition composition) -> {
                byte[] print = pressRoom.print(composition, setup, imprint);
                var order = order(composition.template(), product, job, shop);
                yield made(
                        job, product, setup, composition.template(), kept(print), PreflightGate.findings(print, order));
            }
            case Work.Run run -> {
                var printed = runs.print(run, setup, imprint, order(run.template(), product, job, shop));
                yield made(job, product, setup, run.template(), printed.file(), printed.findings());
            }
        };
    }

    private static PreflightGate.Order order(Template template, Product product, PrintJob job, PrintShop shop) {
        return new PreflightGate.Order(template, product, product.clear(job.material), shop.settings);
    }

    private Made made(
            PrintJob job,
            Product product,
            PrintSetup setup,
            Template template,
            FileMark print,
            List<Finding> findings) {
        var ticket = JobTicket.of(job, product, setup, template, print, proof(job), lines.parcel(job.order));
        var files = new JobFiles(print, proof(job), kept(XjdfTicket.write(ticket)), kept(JsonTicket.write(ticket)));
        return new Made(ticket.fileName(), files, findings);
    }

    private PrintSetup setup(Product product, String material, PrintShop shop) {
        var settings = shop.settings;
        return PrintSetup.of(
                product,
                material,
                separations.of(profile(shop), product.inkLimit()),
                settings.names(),
                settings.text(),
                settings.marks());
    }

    OutputProfile profile(PrintShop shop) {
        if (shop.profile == null) return OutputProfile.fogra39();
        try {
            return OutputProfile.read(
                    Files.readAllBytes(blobs.find(shop.profile).orElseThrow()), shop.settings.condition());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Beside the piece: enough to find the job again when all that is left is a sheet, and the same each time it is
    /// made.
    private static String slug(PrintJob job) {
        return "%s-%d  %s  %s  %s".formatted(job.number, job.line, job.product, job.size, job.material);
    }

    private FileMark kept(byte[] bytes) {
        return new FileMark(blobs.put(bytes), bytes.length);
    }

    private FileMark proof(PrintJob job) {
        try {
            return new FileMark(job.proof, Files.size(blobs.find(job.proof).orElseThrow()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
