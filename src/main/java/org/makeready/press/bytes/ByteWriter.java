package org.makeready.press.bytes;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// A growing run of bytes, with what SVG and PDF are made of: ASCII, UTF-8, numbers and hexadecimal digits. Long runs
/// that exist already are spliced in: they are copied once, when everything is known, into an array of just the right
/// size, or not at all.
public final class ByteWriter {
    private static final byte[] DIGITS = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);
    private static final int WORTH_SPLICING = 512;
    private byte[] bytes;
    private int own;
    private int length;
    private final List<Splice> splices = new ArrayList<>(4);

    /// Corrects a run of bytes where it was copied to.
    public interface Retouch {
        /// What is right as it is.
        Retouch NONE = (_, _) -> {};

        /// @param at where the run begins
        void in(byte[] all, int at);
    }

    /// Bytes from elsewhere that stand before the one of our own with this index, `at` bytes from the beginning of all.
    private record Splice(int before, int at, byte[] bytes, int start, int limit, Retouch retouch) {
        void copy(byte[] all) {
            System.arraycopy(bytes, start, all, at, limit - start);
        }

        Impression.ByteRun run() {
            if (retouch == Retouch.NONE) return new Impression.ByteRun(bytes, start, limit);
            byte[] corrected = Arrays.copyOfRange(bytes, start, limit);
            retouch.in(corrected, 0);
            return new Impression.ByteRun(corrected, 0, corrected.length);
        }

        Splice in(ByteWriter other) {
            return new Splice(other.own, other.length, bytes, start, limit, retouch);
        }
    }

    public ByteWriter(int capacity) {
        bytes = new byte[Math.max(16, capacity)];
    }

    /// How many bytes were written so far, spliced ones too.
    public int length() {
        return length;
    }

    /// How much room it took for bytes that were not spliced in: what to ask for the next time.
    public int room() {
        return own;
    }

    /// Hands over what was written so far and begins anew.
    public void drain(OutputStream to) throws IOException {
        to.write(take());
    }

    /// Hands over what was written so far and begins anew.
    public byte[] take() {
        byte[] all = toBytes();
        splices.clear();
        own = 0;
        length = 0;
        return all;
    }

    /// All that was written so far, in an array of the caller's own.
    public byte[] toBytes() {
        if (splices.isEmpty()) return Arrays.copyOf(bytes, own);
        var longest = longest();
        byte[] all = new byte[length];
        // right behind the making of the array, so that the JVM need not blank what this covers
        System.arraycopy(longest.bytes, longest.start, all, longest.at, longest.limit - longest.start);
        int from = 0;
        int to = 0;
        for (var splice : splices) {
            System.arraycopy(bytes, from, all, to, splice.before - from);
            from = splice.before;
            to = splice.at + splice.limit - splice.start;
            if (splice != longest) splice.copy(all);
            splice.retouch.in(all, splice.at);
        }
        System.arraycopy(bytes, from, all, to, own - from);
        return all;
    }

    /// What was written so far, without copying what was spliced in, unless it is corrected.
    public Impression impression() {
        byte[] written = Arrays.copyOf(bytes, own);
        var runs = new ArrayList<Impression.ByteRun>(2 * splices.size() + 1);
        int from = 0;
        for (var splice : splices) {
            if (splice.before > from) runs.add(new Impression.ByteRun(written, from, splice.before));
            from = splice.before;
            runs.add(splice.run());
        }
        if (own > from) runs.add(new Impression.ByteRun(written, from, own));
        return new Impression(runs);
    }

    private Splice longest() {
        var longest = splices.getFirst();
        for (var splice : splices) if (splice.limit - splice.start > longest.limit - longest.start) longest = splice;
        return longest;
    }

    /// Characters below U+0100, one byte each.
    public ByteWriter ascii(String text) {
        int count = text.length();
        room(count);
        for (int i = 0; i < count; i++) bytes[own++] = (byte) text.charAt(i);
        length += count;
        return this;
    }

    /// One character below U+0100, as one byte.
    public ByteWriter ascii(char c) {
        room(1);
        bytes[own++] = (byte) c;
        length++;
        return this;
    }

    /// The text in UTF-8.
    public ByteWriter utf8(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) > 0x7F) return raw(text.getBytes(StandardCharsets.UTF_8));
        }
        return ascii(text);
    }

    /// These bytes, which must not change afterwards.
    public ByteWriter raw(byte[] from) {
        return raw(from, 0, from.length);
    }

    /// The bytes `[start, limit)`, which must not change afterwards.
    public ByteWriter raw(byte[] from, int start, int limit) {
        return raw(from, start, limit, Retouch.NONE);
    }

    /// These bytes, corrected where they come to lie.
    public ByteWriter raw(byte[] from, int start, int limit, Retouch retouch) {
        if (limit - start >= WORTH_SPLICING) {
            splices.add(new Splice(own, length, from, start, limit, retouch));
            length += limit - start;
        } else {
            copy(from, start, limit);
            retouch.in(bytes, own - (limit - start));
        }
        return this;
    }

    private void copy(byte[] from, int start, int limit) {
        room(limit - start);
        System.arraycopy(from, start, bytes, own, limit - start);
        own += limit - start;
        length += limit - start;
    }

    /// What another writer holds now.
    public ByteWriter raw(ByteWriter other) {
        int from = 0;
        for (var splice : other.splices) {
            raw(other.bytes, from, splice.before);
            from = splice.before;
            splices.add(splice.in(this));
            length += splice.limit - splice.start;
        }
        return raw(other.bytes, from, other.own);
    }

    /// A whole number in decimal digits.
    public ByteWriter whole(long value) {
        if (value < 0) {
            ascii('-');
            return whole(-value);
        }
        int digits = 1;
        for (long rest = value; rest >= 10; rest /= 10) digits++;
        return digits(value, digits);
    }

    /// So many decimal digits, with zeros in front.
    public ByteWriter digits(long value, int count) {
        room(count);
        long rest = value;
        for (int i = own + count - 1; i >= own; i--, rest /= 10) bytes[i] = (byte) ('0' + rest % 10);
        own += count;
        length += count;
        return this;
    }

    /// So many hexadecimal digits, in small letters.
    public ByteWriter hex(int value, int count) {
        room(count);
        for (int shift = 4 * (count - 1); shift >= 0; shift -= 4) bytes[own++] = DIGITS[value >> shift & 0xF];
        length += count;
        return this;
    }

    /// A number the way SVG and PDF both read it: rounded to so many decimals (0 to 6), a fixed locale, no exponent, no
    /// needless zero.
    ///
    /// @throws IllegalArgumentException when it is not finite or too large to be a place on paper
    public ByteWriter number(double value, int decimals) {
        Decimals.write(this, value, decimals);
        return this;
    }

    private void room(int more) {
        if (own + more > bytes.length) bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, own + more));
    }
}
