package org.makeready.press.preflight;

import java.io.IOException;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdfparser.PDFParser;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;

/// Opens a PDF. A file that only opens with guessing is opened, and told.
final class PdfFile {
    private static final int HEAD = 1024;
    private static final String GOOD = "an undamaged PDF file";
    private final Findings findings;

    PdfFile(Findings findings) {
        this.findings = findings;
    }

    /// The document; empty when it cannot be opened, which is a finding then.
    Optional<PDDocument> open(byte[] file) {
        if (!announced(file)) {
            findings.add(Rule.FILE_DAMAGED, "no PDF header", GOOD);
            return Optional.empty();
        }
        try {
            return Optional.of(new PDFParser(new RandomAccessReadBuffer(file)).parse(false));
        } catch (InvalidPasswordException e) {
            return locked();
        } catch (IOException
                | RuntimeException
                | StackOverflowError e) { // what a parser throws at broken files is of every kind
            return repaired(file);
        }
    }

    private Optional<PDDocument> repaired(byte[] file) {
        findings.add(Rule.FILE_DAMAGED, "the file opens only after repair, or not at all", GOOD);
        try {
            return Optional.of(Loader.loadPDF(file));
        } catch (InvalidPasswordException e) {
            return locked();
        } catch (IOException | RuntimeException | StackOverflowError e) {
            return Optional.empty();
        }
    }

    private Optional<PDDocument> locked() {
        findings.add(Rule.ENCRYPTED, "a password is needed to open the file", "not encrypted");
        return Optional.empty();
    }

    private static boolean announced(byte[] file) {
        for (int i = 0; i + 4 < file.length && i < HEAD; i++) {
            if (file[i] == '%' && file[i + 1] == 'P' && file[i + 2] == 'D' && file[i + 3] == 'F' && file[i + 4] == '-')
                return true;
        }
        return false;
    }
}
