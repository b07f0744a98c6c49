package org.makeready.press.render.pdf;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.Deflater;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.io.RandomAccessReadView;
import org.makeready.press.bytes.ByteWriter;
import org.makeready.press.geometry.Rect;
import org.makeready.press.geometry.Transform;

/// Makes the objects a PDF file consists of.
final class PdfObjects {
    /// Level 1 halves path text in a sixth of the time level 6 takes to save another tenth.
    private static final int DEFLATE_LEVEL = 1;
    private static final int WORTH_DEFLATING = 256;
    private static final int DECIMALS = 5;

    private PdfObjects() {}

    /// A dictionary of name, value, name, value …; it becomes part of the object that holds it.
    static COSDictionary inline(Object... namesAndValues) {
        var dictionary = dictionary(namesAndValues);
        dictionary.setDirect(true);
        return dictionary;
    }

    /// A dictionary of name, value, name, value …; it becomes an object of its own.
    static COSDictionary dictionary(Object... namesAndValues) {
        return fill(new COSDictionary(), namesAndValues);
    }

    private static <D extends COSDictionary> D fill(D dictionary, Object... namesAndValues) {
        for (int i = 0; i < namesAndValues.length; i += 2) {
            dictionary.setItem((String) namesAndValues[i], object(namesAndValues[i + 1]));
        }
        return dictionary;
    }

    private static COSBase object(Object value) {
        return switch (value) {
            case COSBase object -> object;
            case String name -> COSName.getPDFName(name);
            case Integer number -> COSInteger.get(number);
            case Double number -> number(number);
            default -> throw new IllegalArgumentException("Not a value of a PDF dictionary: " + value);
        };
    }

    static COSArray array(COSBase... values) {
        var array = new COSArray(Arrays.asList(values));
        array.setDirect(true);
        return array;
    }

    static COSArray numbers(double... values) {
        var array = new COSArray();
        array.setDirect(true);
        for (double value : values) array.add(number(value));
        return array;
    }

    static COSNumber number(double value) {
        if (value == Math.rint(value) && Math.abs(value) < 1e6) return COSInteger.get((long) value);
        byte[] written = new ByteWriter(16).number(value, DECIMALS).toBytes();
        try {
            return new COSFloat(new String(written, StandardCharsets.US_ASCII));
        } catch (java.io.IOException e) {
            throw new IllegalStateException(e);
        }
    }

    static COSArray rectangle(Rect r) {
        return numbers(r.x(), r.y(), r.right(), r.bottom());
    }

    static COSArray matrix(Transform t) {
        return numbers(t.a(), t.b(), t.c(), t.d(), t.e(), t.f());
    }

    /// A stream of these bytes as they are.
    static COSStream stream(byte[] bytes, Object... namesAndValues) {
        var view = new RandomAccessReadView(new RandomAccessReadBuffer(bytes), 0, bytes.length);
        try {
            return fill(new COSStream(null, view), namesAndValues);
        } catch (java.io.IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /// A stream of these bytes, compressed where that is worth starting a compressor.
    static COSStream deflated(byte[] bytes, Object... namesAndValues) {
        if (bytes.length < WORTH_DEFLATING) return stream(bytes, namesAndValues);
        return fill(stream(deflate(bytes), namesAndValues), "Filter", "FlateDecode");
    }

    static byte[] deflate(byte[] bytes) {
        var deflater = new Deflater(DEFLATE_LEVEL);
        try {
            deflater.setInput(bytes);
            deflater.finish();
            byte[] out = new byte[bytes.length / 2 + 256];
            int length = 0;
            while (!deflater.finished()) {
                if (length == out.length) out = Arrays.copyOf(out, out.length * 2);
                length += deflater.deflate(out, length, out.length - length);
            }
            return Arrays.copyOf(out, length);
        } finally {
            deflater.end();
        }
    }
}
