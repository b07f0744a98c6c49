package org.makeready.press.preflight;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.makeready.press.preflight.Report.InkUse;
import org.makeready.press.preflight.page.Inks;
import org.makeready.press.preflight.page.Layers;
import org.makeready.press.preflight.page.PageWalk;
import org.makeready.press.preflight.page.Separations;

/// Looks a print file over before it goes to the press. Any PDF may come; what a hostile one costs in time and memory
/// is bounded only where this runs in a process of its own.
public final class Preflight {
    private static final double PIXELS_PER_POINT = 1, MOST_PIXELS = 6_000_000;

    static {
        BundledFont.insteadOfTheSystems();
    }

    private final Job job;
    private final Findings findings;
    private final List<InkUse> inkUse = new ArrayList<>();

    private Preflight(Profile profile, Job job) {
        this.job = job;
        this.findings = new Findings(profile);
    }

    public static Report inspect(byte[] file, Profile profile, Job job) {
        return new Preflight(profile, job).inspect(file);
    }

    private Report inspect(byte[] file) {
        var opened = new PdfFile(findings).open(file);
        if (opened.isEmpty()) return new Report(findings.all(), 0, List.of());
        try (var document = opened.get()) {
            int pages = checked(document);
            return new Report(findings.all(), pages, List.copyOf(inkUse));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// What a reader throws at broken files is of every kind.
    private int checked(PDDocument document) {
        int pages = 0;
        try {
            new FileCheck(findings).check(document);
            pages = document.getNumberOfPages();
            pages(document, pages);
        } catch (RuntimeException | StackOverflowError e) {
            findings.file();
            findings.add(Rule.FILE_DAMAGED, "the structure of the file is broken", "an undamaged PDF file");
        }
        return pages;
    }

    private void pages(PDDocument document, int pages) {
        int most = Math.min(findings.profile().pages(), job.pages().orElse(Integer.MAX_VALUE));
        if (pages == 0 || pages > most || job.pages().isPresent() && pages != most) {
            findings.add(
                    Rule.PAGE_COUNT,
                    Integer.toString(pages),
                    job.pages().isPresent() ? Integer.toString(most) : "1 to " + most);
        }
        var inks = new Inks();
        var layers = new Layers(FileCheck.layers(document));
        PageBoxes first = null;
        for (int i = 0; i < Math.min(pages, findings.profile().pages()); i++) {
            var boxes = page(document.getPage(i), i + 1, inks, layers);
            if (first == null) first = boxes;
            else sameSize(first, boxes);
        }
        findings.file();
        new SpotCheck(findings, job).check(inks);
    }

    private void sameSize(PageBoxes first, PageBoxes boxes) {
        if (Math.abs(first.trim().getWidth() - boxes.trim().getWidth()) > 0.5
                || Math.abs(first.trim().getHeight() - boxes.trim().getHeight()) > 0.5) {
            findings.add(
                    Rule.PAGE_SIZES,
                    Words.size(boxes.trim().getWidth(), boxes.trim().getHeight()),
                    "as page 1: "
                            + Words.size(first.trim().getWidth(), first.trim().getHeight()));
        }
    }

    private PageBoxes page(PDPage page, int number, Inks inks, Layers layers) {
        var boxes = PageBoxes.of(page);
        findings.page(number, boxes.trim().getMinX(), boxes.trim().getMaxY());
        if (!boxes.sane()) {
            findings.add(Rule.BOX_NESTING, "MediaBox " + Words.box(boxes.media()), "up to 14400 × 14400 pt");
            return boxes;
        }
        new BoxCheck(findings, job).check(page, boxes);
        var checks = new PageChecks(new Side(number, boxes, job, inks, findings));
        var separations = new PageWalk(page, inks, layers, boxes.looked(), scale(boxes), checks).walk();
        checks.end(separations);
        use(number, separations);
        return boxes;
    }

    private static double scale(PageBoxes boxes) {
        double area = boxes.looked().getWidth() * boxes.looked().getHeight();
        return Math.min(PIXELS_PER_POINT, Math.sqrt(MOST_PIXELS / area));
    }

    private void use(int page, Separations separations) {
        for (int ink = 0; ink < separations.inks().size(); ink++) {
            double coverage = Math.round(separations.coverage(ink) * 100) / 100.0;
            if (separations.used(ink))
                inkUse.add(new InkUse(page, separations.inks().get(ink), coverage));
        }
    }
}
