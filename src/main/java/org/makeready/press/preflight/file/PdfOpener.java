package org.makeready.press.preflight.file;

import java.io.IOException;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdfparser.PDFParser;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.makeready.press.preflight.PreflightFindings;
import org.makeready.press.preflight.PreflightRule;

/// Opens a PDF. A file that only opens with guessing is opened, and told.
final class PdfOpener {
    private static final int HEAD = 1024;
    private static final String GOOD = "a sound PDF file";
    private final PreflightFindings findings;

    PdfOpener(PreflightFindings findings) {
        this.findings = findings;
    }

    /// The document; empty when it cannot be opened, which is a finding then.
    Optional<PDDocument> open(byte[] file) {
        if (!hasHeader(file)) {
            findings.add(PreflightRule.FILE_DAMAGED, "no PDF header", GOOD);
            return Optional.empty();
        }
        try {
            return Optional.of(new PDFParser(new RandomAccessReadBuffer(file)).parse(false));
        } catch (InvalidPasswordException e) {
            return reportLocked();
        } catch (IOException
                | RuntimeException
                | StackOverflowError e) { // what a parser throws at broken files is of every kind
            return openRepaired(file);
        }
    }

    private Optional<PDDocument> openRepaired(byte[] file) {
        findings.add(PreflightRule.FILE_DAMAGED, "it opens only with repairs, or not at all", GOOD);
        try {
            return Optional.of(Loader.loadPDF(file));
        } catch (InvalidPasswordException e) {
            return reportLocked();
        } catch (IOException | RuntimeException | StackOverflowError e) {
            return Optional.empty();
        }
    }

    private Optional<PDDocument> reportLocked() {
        findings.add(PreflightRule.ENCRYPTED, "a password is needed to open it", "not encrypted");
        return Optional.empty();
    }

    private static boolean hasHeader(byte[] file) {
        for (int i = 0; i + 4 < file.length && i < HEAD; i++) {
            if (file[i] == '%' && file[i + 1] == 'P' && file[i + 2] == 'D' && file[i + 3] == 'F' && file[i + 4] == '-')
                return true;
        }
        return false;
    }
}
