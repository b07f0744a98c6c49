package org.makeready.press.render.pdf.syntax;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.Deflater;
import org.jspecify.annotations.Nullable;
import org.makeready.press.bytes.ByteWriter;

/// The numbered objects of a PDF file in the making and where each begins (ISO 32000-2, 7.5).
public final class PdfBody {
    private static final String BINARY = "\n%\u00e2\u00e3\u00cf\u00d3\n";
    private static final int OFFSET_DIGITS = 10, ENTRY = 20;
    private static final long MOST_BYTES = 9_999_999_999L;
    /// ISO 19005-2, 6.1.13.
    private static final int MOST_OBJECTS = 8_388_607;
    private static final int WORTH_WRITING = 64 * 1024;
    private final ByteWriter out;
    /// The first entries of the cross-reference table, written already; those of objects not yet written say 0.
    private final byte[] table;
    /// The objects written here, and where.
    private int[] numbers = new int[64];
    private long[] offsets = new long[64];
    private int count;
    private int next;
    /// Where finished objects go; nowhere as long as the file is small enough to be kept.
    private final Optional<OutputStream> to;
    /// How many bytes went there.
    private long gone;
    private @Nullable Deflater deflater;

    private PdfBody(ByteWriter out, Optional<OutputStream> to, byte[] table, int next) {
        this.out = out;
        this.to = to;
        this.table = table;
        this.next = next;
    }

    /// The part of a body all files share, to be continued by each: entries of its objects, and the next number.
    public record Begun(byte[] table, int next) {
        /// @param out holds what the part is made of
        public PdfBody continued(ByteWriter out) {
            return new PdfBody(out, Optional.empty(), table, next);
        }
    }

    /// @param version the version of PDF everything in it keeps to
    public static PdfBody begin(ByteWriter out, String version) {
        return begin(out, Optional.empty(), version);
    }

    /// A body that is written while it grows.
    public static PdfBody begin(OutputStream to, String version) {
        return begin(new ByteWriter(2 * WORTH_WRITING), Optional.of(to), version);
    }

    private static PdfBody begin(ByteWriter out, Optional<OutputStream> to, String version) {
        out.ascii("%PDF-").ascii(version).ascii(BINARY);
        return new PdfBody(out, to, "0000000000 65535 f \n".getBytes(StandardCharsets.US_ASCII), 1);
    }

    /// Ends this body here, to be continued by each file.
    public Begun begun() {
        var entries = new ByteWriter(next * ENTRY);
        entries(entries);
        release();
        return new Begun(entries.toBytes(), next);
    }

    /// Where the objects are written.
    public ByteWriter out() {
        return out;
    }

    /// A number for an object that will be written later.
    public int reserve() {
        if (next > MOST_OBJECTS)
            throw new IllegalStateException("A PDF/A file may have at most " + MOST_OBJECTS + " objects");
        return next++;
    }

    /// Begins the object of this number, which is written by whoever asks.
    public ByteWriter open(int number) {
        if (count == numbers.length) {
            numbers = Arrays.copyOf(numbers, count * 2);
            offsets = Arrays.copyOf(offsets, count * 2);
        }
        numbers[count] = number;
        offsets[count++] = position();
        return out.whole(number).ascii(" 0 obj\n");
    }

    /// Ends the object that was opened.
    public void close() {
        out.ascii("\nendobj\n");
        spill();
    }

    private long position() {
        return gone + out.length();
    }

    private void spill() {
        if (to.isPresent() && out.length() >= WORTH_WRITING) flush(to.get());
    }

    private void flush(OutputStream stream) {
        gone += out.length();
        try {
            out.drain(stream);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Writes an object and answers its number.
    public int object(String value) {
        int number = reserve();
        object(number, value);
        return number;
    }

    /// Writes the object of a number that was reserved.
    public void object(int number, String value) {
        open(number).ascii(value);
        close();
    }

    /// @param dictionary what the dictionary says besides the length
    public void stream(int number, String dictionary, ByteWriter content) {
        beginStream(number, dictionary, content.length()).raw(content);
        out.ascii("\nendstream");
        close();
    }

    /// Writes a stream of these bytes.
    ///
    /// @param dictionary what the dictionary says besides the length
    public void stream(int number, String dictionary, byte[] content) {
        beginStream(number, dictionary, content.length).raw(content);
        out.ascii("\nendstream");
        close();
    }

    private ByteWriter beginStream(int number, String dictionary, int length) {
        return open(number)
                .ascii("<< ")
                .ascii(dictionary)
                .ascii(" /Length ")
                .whole(length)
                .ascii(" >>\nstream\n");
    }

    /// Writes the cross-reference table and the trailer.
    ///
    /// @param trailer what the trailer says besides the number of objects
    public void end(String trailer) {
        long at = position();
        out.ascii("xref\n0 ").whole(next).ascii('\n');
        entries(out);
        out.ascii("trailer\n<< /Size ")
                .whole(next)
                .ascii(' ')
                .ascii(trailer)
                .ascii(" >>\nstartxref\n")
                .whole(at)
                .ascii("\n%%EOF\n");
        to.ifPresent(this::flush);
        release();
    }

    private void entries(ByteWriter to) {
        int known = table.length / ENTRY;
        long[] more = new long[next - known];
        for (int i = 0; i < count; i++) if (numbers[i] >= known) more[numbers[i] - known] = offsets[i];
        to.raw(table, 0, table.length, this::correct);
        for (long offset : more) {
            entry(to, offset);
            spill();
        }
    }

    private void correct(byte[] all, int at) {
        for (int i = 0; i < count; i++) {
            if (numbers[i] * ENTRY < table.length) {
                System.arraycopy(
                        entry(new ByteWriter(ENTRY), offsets[i]).toBytes(), 0, all, at + numbers[i] * ENTRY, ENTRY);
            }
        }
    }

    private static ByteWriter entry(ByteWriter out, long offset) {
        if (offset > MOST_BYTES)
            throw new IllegalStateException("The cross-reference table of a PDF file cannot hold more than 9.9 GB");
        return out.digits(offset, OFFSET_DIGITS).ascii(" 00000 n \n");
    }

    /// As [#deflate] does it, for many streams of one file.
    public byte[] pack(byte[] bytes) {
        if (deflater == null) deflater = new Deflater();
        deflater.reset();
        return deflate(bytes, deflater);
    }

    private void release() {
        if (deflater != null) deflater.end();
        deflater = null;
    }

    /// Compressed as `FlateDecode` reads it (zlib, RFC 1950).
    public static byte[] deflate(byte[] bytes) {
        var deflater = new Deflater();
        try {
            return deflate(bytes, deflater);
        } finally {
            deflater.end();
        }
    }

    private static byte[] deflate(byte[] bytes, Deflater deflater) {
        deflater.setInput(bytes);
        deflater.finish();
        byte[] packed = new byte[bytes.length / 2 + 256];
        int length = 0;
        while (!deflater.finished()) {
            if (length == packed.length) packed = Arrays.copyOf(packed, length * 2);
            length += deflater.deflate(packed, length, packed.length - length);
        }
        return Arrays.copyOf(packed, length);
    }
}
