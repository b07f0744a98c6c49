package org.makeready.press.preflight.file;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.DeflaterOutputStream;

/// PDF files made to hurt their reader.
public final class HostilePrintFiles {
    private static final String CATALOG = "1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n",
            PAGES = "2 0 obj\n<< /Type /Pages /Count 1 /Kids [3 0 R] >>\nendobj\n";

    private HostilePrintFiles() {}

    /// Objects with a header and a trailer, and no table: readers have to look for the objects.
    static byte[] pdf(String objects) {
        return ("%PDF-1.6\n" + objects + "trailer\n<< /Root 1 0 R >>\nstartxref\n0\n%%EOF\n")
                .getBytes(StandardCharsets.ISO_8859_1);
    }

    /// One page with this content.
    ///
    /// @param more what the page says besides
    static byte[] page(String more, String content) {
        return pdf(CATALOG + PAGES + "3 0 obj\n<< /Type /Page /Parent 2 0 R " + more + " /Contents 4 0 R >>\nendobj\n"
                + stream(4, "", content));
    }

    private static String stream(int number, String more, String content) {
        return number + " 0 obj\n<< " + more + " /Length " + content.length() + " >>\nstream\n" + content
                + "\nendstream\nendobj\n";
    }

    static byte[] cyclicPages() {
        return pdf(CATALOG + "2 0 obj\n<< /Type /Pages /Count 1000000 /Kids [2 0 R 2 0 R] /Parent 2 0 R >>\nendobj\n");
    }

    static byte[] cyclicForms() {
        return formed(
                "/XObject << /F 5 0 R >>",
                "/F Do",
                stream(
                        5,
                        "/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /F 5 0 R >> >>",
                        "/F Do /F Do"));
    }

    static byte[] cyclicMasks() {
        var state = "<< /SMask << /S /Luminosity /G 5 0 R >> >>";
        return formed(
                "/ExtGState << /S " + state + " >>",
                "/S gs 0 0 9 9 re f",
                stream(
                        5,
                        "/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Group << /S /Transparency /CS "
                                + "/DeviceGray >> /Resources << /ExtGState << /S "
                                + state + " >> >>",
                        "/S gs 0 0 9 9 re f"));
    }

    static byte[] cyclicPatterns() {
        return formed(
                "/Pattern << /P 5 0 R >>",
                "/Pattern cs /P scn 0 0 90 90 re f",
                stream(
                        5,
                        "/Type /Pattern /PatternType 1 /PaintType 1 /TilingType 1 /XStep 9 /YStep 9 /BBox "
                                + "[0 0 9 9] /Resources << /Pattern << /P 5 0 R >> >>",
                        "/Pattern cs /P scn 0 0 9 9 re f"));
    }

    static byte[] cyclicLength() {
        return pdf(CATALOG + PAGES
                + "3 0 obj\n<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] /Contents 4 0 R "
                + ">>\nendobj\n4 0 obj\n<< /Length 4 0 R >>\nstream\nq\nendstream\nendobj\n");
    }

    private static byte[] formed(String resources, String content, String objects) {
        return pdf(CATALOG + PAGES + "3 0 obj\n<< /Type /Page /Parent 2 0 R /MediaBox [0 0 100 100] /Resources << "
                + resources + " >> /Contents 4 0 R >>\nendobj\n" + stream(4, "", content) + objects);
    }

    /// A page whose content is a few kilobytes that unpack to this many million blanks.
    public static byte[] bomb(int millions) {
        return packed(millions, " ".repeat(1_000_000));
    }

    /// A page that paints and paints.
    public static byte[] labour(int millions) {
        return packed(millions, "0 0 9000 9000 re f ".repeat(50_000));
    }

    private static byte[] packed(int times, String piece) {
        try {
            var packed = new ByteArrayOutputStream();
            try (var out = new DeflaterOutputStream(packed)) {
                for (int i = 0; i < times; i++) out.write(piece.getBytes(StandardCharsets.US_ASCII));
            }
            var head = "%PDF-1.6\n" + CATALOG + PAGES
                    + "3 0 obj\n<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9000 9000] /Contents 4 0 R "
                    + ">>\nendobj\n4 0 obj\n<< /Filter /FlateDecode /Length "
                    + packed.size() + " >>\nstream\n";
            var file = new ByteArrayOutputStream();
            file.write(head.getBytes(StandardCharsets.ISO_8859_1));
            packed.writeTo(file);
            file.write("\nendstream\nendobj\ntrailer\n<< /Root 1 0 R >>\nstartxref\n0\n%%EOF\n"
                    .getBytes(StandardCharsets.ISO_8859_1));
            return file.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
