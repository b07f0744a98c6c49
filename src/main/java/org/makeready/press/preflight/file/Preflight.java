package org.makeready.press.preflight.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.makeready.press.preflight.PreflightFindings;
import org.makeready.press.preflight.PreflightJob;
import org.makeready.press.preflight.PreflightMeasures;
import org.makeready.press.preflight.PreflightProfile;
import org.makeready.press.preflight.PreflightResult;
import org.makeready.press.preflight.PreflightResult.InkUse;
import org.makeready.press.preflight.PreflightRule;
import org.makeready.press.preflight.content.PageBoxes;
import org.makeready.press.preflight.content.PageChecks;
import org.makeready.press.preflight.content.PageContext;
import org.makeready.press.preflight.page.LayerVisibility;
import org.makeready.press.preflight.page.PageInterpreter;
import org.makeready.press.preflight.separation.FileInks;
import org.makeready.press.preflight.separation.PageSeparations;

/// Looks a print file over before it goes to the press. Any PDF may come; what a hostile one costs in time and memory
/// is bounded only where this runs in a process of its own.
public final class Preflight {
    private static final double PIXELS_PER_POINT = 1, MOST_PIXELS = 6_000_000;

    static {
        FallbackFont.replaceSystemFonts();
    }

    private final PreflightJob job;
    private final PreflightFindings findings;
    private final List<InkUse> inkUse = new ArrayList<>();

    private Preflight(PreflightProfile profile, PreflightJob job) {
        this.job = job;
        this.findings = new PreflightFindings(profile);
    }

    /// Everything found in a file, ours or any other; damage is a finding, never an exception.
    ///
    /// @param file a PDF file, as it came
    public static PreflightResult inspect(byte[] file, PreflightProfile profile, PreflightJob job) {
        return new Preflight(profile, job).inspect(file);
    }

    private PreflightResult inspect(byte[] file) {
        var opened = new PdfOpener(findings).open(file);
        if (opened.isEmpty()) return new PreflightResult(findings.all(), 0, List.of());
        try (var document = opened.get()) {
            int pages = checkDocument(document);
            return new PreflightResult(findings.all(), pages, List.copyOf(inkUse));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// What a reader throws at broken files is of every kind.
    private int checkDocument(PDDocument document) {
        int pages = 0;
        try {
            new FileCheck(findings).check(document);
            pages = document.getNumberOfPages();
            checkPages(document, pages);
        } catch (RuntimeException | StackOverflowError e) {
            findings.endPages();
            findings.add(PreflightRule.FILE_DAMAGED, "the structure of the file is broken", "an undamaged PDF file");
        }
        return pages;
    }

    private void checkPages(PDDocument document, int pages) {
        int most = Math.min(findings.profile().pages(), job.pages().orElse(Integer.MAX_VALUE));
        if (pages == 0 || pages > most || job.pages().isPresent() && pages != most) {
            findings.add(
                    PreflightRule.PAGE_COUNT,
                    Integer.toString(pages),
                    job.pages().isPresent() ? Integer.toString(most) : "1 to " + most);
        }
        var inks = new FileInks();
        var layers = new LayerVisibility(FileCheck.layers(document));
        PageBoxes first = null;
        for (int i = 0; i < Math.min(pages, findings.profile().pages()); i++) {
            var boxes = checkPage(document.getPage(i), i + 1, inks, layers);
            if (first == null) first = boxes;
            else checkSameSize(first, boxes);
        }
        findings.endPages();
        new SpotNameCheck(findings, job).check(inks);
    }

    private void checkSameSize(PageBoxes first, PageBoxes boxes) {
        if (Math.abs(first.trim().getWidth() - boxes.trim().getWidth()) > 0.5
                || Math.abs(first.trim().getHeight() - boxes.trim().getHeight()) > 0.5) {
            findings.add(
                    PreflightRule.PAGE_SIZES,
                    PreflightMeasures.size(boxes.trim().getWidth(), boxes.trim().getHeight()),
                    "as page 1: "
                            + PreflightMeasures.size(
                                    first.trim().getWidth(), first.trim().getHeight()));
        }
    }

    private PageBoxes checkPage(PDPage page, int number, FileInks inks, LayerVisibility layers) {
        var boxes = PageBoxes.of(page);
        findings.startPage(number, boxes.trim().getMinX(), boxes.trim().getMaxY());
        if (!boxes.plausible()) {
            findings.add(
                    PreflightRule.BOX_NESTING,
                    "MediaBox " + PreflightMeasures.box(boxes.media()),
                    "up to 14400 × 14400 pt");
            return boxes;
        }
        new BoxCheck(findings, job).check(page, boxes);
        var checks = new PageChecks(new PageContext(number, boxes, job, inks, findings));
        var separations = new PageInterpreter(page, inks, layers, boxes.visibleArea(), scale(boxes), checks).draw();
        checks.afterPage(separations);
        addInkUse(number, separations);
        return boxes;
    }

    private static double scale(PageBoxes boxes) {
        double area = boxes.visibleArea().getWidth() * boxes.visibleArea().getHeight();
        return Math.min(PIXELS_PER_POINT, Math.sqrt(MOST_PIXELS / area));
    }

    private void addInkUse(int page, PageSeparations separations) {
        for (int ink = 0; ink < separations.inks().size(); ink++) {
            double coverage = Math.round(separations.coverage(ink) * 100) / 100.0;
            if (separations.used(ink))
                inkUse.add(new InkUse(page, separations.inks().get(ink), coverage));
        }
    }
}
