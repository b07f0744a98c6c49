package org.makeready.jobs.files;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.makeready.jobs.files.JobFiles.StoredFile;
import org.makeready.ordering.ApprovedLines.Parcel;
import org.makeready.press.render.pdf.PrintSetup;
import org.makeready.press.template.Face;
import org.makeready.press.template.Product;
import org.makeready.press.template.Template;

/// What a shop must do with a job: what it is, on what, how many, how it is cut, by when, where it goes, and which
/// files it is made from. Written as XJDF for machines of the trade and as JSON for everybody else.
record JobTicket(
        JobDetails job,
        Product product,
        Product.Format format,
        Product.Material material,
        PrintSetup setup,
        List<Face> faces,
        String fileName,
        StoredFile print,
        StoredFile proof,
        Parcel parcel) {
    static JobTicket of(
            JobDetails job,
            Product product,
            PrintSetup setup,
            Template template,
            StoredFile print,
            StoredFile proof,
            Parcel parcel) {
        return new JobTicket(
                job,
                product,
                product.format(job.size()).orElseThrow(),
                product.material(job.material()).orElseThrow(),
                setup,
                template.faces(),
                FileNames.of(job),
                print,
                proof,
                parcel);
    }

    String name(JobFiles.JobFileKind kind) {
        return fileName + kind.ending;
    }

    int pages() {
        return job.kinds() * faces.size();
    }

    /// Which of its makings this is, counted from 1.
    int makingNumber() {
        return job.reprints() + 1;
    }

    Instant due() {
        return job.dueAt();
    }

    /// The inks of the file, technical ones last.
    List<String> inks() {
        var inks = new ArrayList<>(List.of("Cyan", "Magenta", "Yellow", "Black"));
        setup.white().ifPresent(inks::add);
        setup.cut().ifPresent(cut -> inks.add(cut.spot()));
        return inks;
    }
}
