package org.makeready.press.render.pdf;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.Deflater;
import org.makeready.press.render.ByteWriter;

/// The numbered objects of a PDF file in the making and where each begins (ISO 32000-2, 7.5).
final class PdfBody {
    private static final String BINARY = "\n%\u00e2\u00e3\u00cf\u00d3\n";
    private static final int OFFSET_DIGITS = 10, ENTRY = 20;
    private final ByteWriter out;
    /// The first entries of the cross-reference table, written already; those of objects not yet written say 0.
    private final byte[] table;
    /// The objects written here, and where.
    private int[] numbers = new int[64];
    private int[] offsets = new int[64];
    private int count;
    private int next;

    private PdfBody(ByteWriter out, byte[] table, int next) {
        this.out = out;
        this.table = table;
        this.next = next;
    }

    /// The part of a body all files share, to be continued by each: entries of its objects, and the next number.
    record Begun(byte[] table, int next) {
        /// @param out holds what the part is made of
        PdfBody continued(ByteWriter out) {
            return new PdfBody(out, table, next);
        }
    }

    /// @param version the version of PDF everything in it keeps to
    static PdfBody begin(ByteWriter out, String version) {
        out.ascii("%PDF-").ascii(version).ascii(BINARY);
        return new PdfBody(out, "0000000000 65535 f \n".getBytes(StandardCharsets.US_ASCII), 1);
    }

    Begun begun() {
        var entries = new ByteWriter(next * ENTRY);
        entries(entries);
        return new Begun(entries.toBytes(), next);
    }

    ByteWriter out() {
        return out;
    }

    /// A number for an object that will be written later.
    int reserve() {
        return next++;
    }

    ByteWriter open(int number) {
        if (count == numbers.length) {
            numbers = Arrays.copyOf(numbers, count * 2);
            offsets = Arrays.copyOf(offsets, count * 2);
        }
        numbers[count] = number;
        offsets[count++] = out.length();
        return out.whole(number).ascii(" 0 obj\n");
    }

    void close() {
        out.ascii("\nendobj\n");
    }

    int object(String value) {
        int number = reserve();
        object(number, value);
        return number;
    }

    void object(int number, String value) {
        open(number).ascii(value);
        close();
    }

    /// @param dictionary what the dictionary says besides the length
    void stream(int number, String dictionary, ByteWriter content) {
        beginStream(number, dictionary, content.length()).raw(content);
        out.ascii("\nendstream");
        close();
    }

    void stream(int number, String dictionary, byte[] content) {
        beginStream(number, dictionary, content.length).raw(content);
        out.ascii("\nendstream");
        close();
    }

    private ByteWriter beginStream(int number, String dictionary, int length) {
        return open(number).ascii("<< ").ascii(dictionary).ascii(" /Length ").whole(length).ascii(" >>\nstream\n");
    }

    /// Writes the cross-reference table and the trailer.
    ///
    /// @param trailer what the trailer says besides the number of objects
    void end(String trailer) {
        int at = out.length();
        out.ascii("xref\n0 ").whole(next).ascii('\n');
        entries(out);
        out.ascii("trailer\n<< /Size ").whole(next).ascii(' ').ascii(trailer).ascii(" >>\nstartxref\n").whole(at).ascii("\n%%EOF\n");
    }

    private void entries(ByteWriter to) {
        int known = table.length / ENTRY;
        int[] more = new int[next - known];
        for (int i = 0; i < count; i++) if (numbers[i] >= known) more[numbers[i] - known] = offsets[i];
        to.raw(table, 0, table.length, this::correct);
        for (int offset : more) entry(to, offset);
    }

    private void correct(byte[] all, int at) {
        for (int i = 0; i < count; i++) {
            if (numbers[i] * ENTRY < table.length) {
                System.arraycopy(entry(new ByteWriter(ENTRY), offsets[i]).toBytes(), 0, all, at + numbers[i] * ENTRY, ENTRY);
            }
        }
    }

    private static ByteWriter entry(ByteWriter out, int offset) {
        return out.digits(offset, OFFSET_DIGITS).ascii(" 00000 n \n");
    }

    /// Done once per template, not per file.
    static byte[] deflate(byte[] bytes) {
        var deflater = new Deflater();
        try {
            deflater.setInput(bytes);
            deflater.finish();
            byte[] packed = new byte[bytes.length / 2 + 256];
            int length = 0;
            while (!deflater.finished()) {
                if (length == packed.length) packed = Arrays.copyOf(packed, length * 2);
                length += deflater.deflate(packed, length, packed.length - length);
            }
            return Arrays.copyOf(packed, length);
        } finally {
            deflater.end();
        }
    }
}
