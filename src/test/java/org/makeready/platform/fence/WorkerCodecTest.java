package org.makeready.platform.fence;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.cbor.databind.CBORMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.SequenceInputStream;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class WorkerCodecTest {
    private static final ObjectMapper PLAIN = new CBORMapper();

    record Parcel(
            String text,
            int count,
            double weight,
            boolean fragile,
            Grade grade,
            Optional<Corner> corner,
            OptionalInt pages,
            List<Corner> corners,
            Set<String> inks,
            Outline outline) {}

    record Corner(double x, double y) {}

    enum Grade {
        GOOD,
        BAD;

        @Override
        public String toString() {
            return "grade " + ordinal();
        }
    }

    sealed interface Outline {
        record Square(double side) implements Outline {}

        record Nothing() implements Outline {}
    }

    record Files(SortedMap<String, byte[]> files) {}

    private static Parcel parcel(Optional<Corner> corner, OptionalInt pages, Outline outline) {
        return new Parcel(
                "ü\uD83D\uDE00",
                -7,
                0.1,
                true,
                Grade.BAD,
                corner,
                pages,
                List.of(new Corner(1, 2), new Corner(-0.0, 1e300)),
                Set.of("White", "Gold"),
                outline);
    }

    @Test
    void a_message_arrives_as_it_was_sent() throws IOException {
        for (var sent : List.of(
                parcel(Optional.of(new Corner(3, 4)), OptionalInt.of(5), new Outline.Square(6)),
                parcel(Optional.empty(), OptionalInt.empty(), new Outline.Nothing())))
            assertEquals(sent, decode(WorkerCodec.encode(sent, Parcel.class), Parcel.class));
        for (var sent : List.of(new Outline.Square(6), new Outline.Nothing()))
            assertEquals(sent, decode(WorkerCodec.encode(sent, Outline.class), Outline.class));
    }

    @Test
    void bytes_are_sent_as_they_are() throws IOException {
        var large = new byte[3_000_000];
        new Random(1).nextBytes(large);
        var files = new TreeMap<>(Map.of("b.png", large, "a.png", new byte[0]));
        var message = WorkerCodec.encode(new Files(files), Files.class);
        assertTrue(message.length < large.length + 40, message.length + " bytes");
        var arrived = decode(message, Files.class).files();
        assertEquals(files.keySet(), arrived.keySet());
        files.forEach((name, bytes) -> assertArrayEquals(bytes, arrived.get(name), name));
    }

    @Test
    void texts_of_any_length_and_half_characters_arrive() throws IOException {
        for (var text : List.of("", "x".repeat(WorkerCodec.LONGEST_TEXT), "x".repeat(5_000), "ü".repeat(5_000))) {
            int kept = Math.min(text.length(), WorkerCodec.LONGEST_TEXT);
            var arrived = text(text);
            assertEquals(text.substring(0, kept), arrived.substring(0, kept));
            assertEquals(text.length() > kept ? kept + 1 : kept, arrived.length());
        }
        for (var broken : List.of("a\uD83D", "\uDE00a", "\uD83D\uD83D\uDE00"))
            assertTrue(text(broken).contains("\uFFFD"), "a lone half becomes the replacement character");
    }

    private static String text(String text) throws IOException {
        record Line(String text) {}
        return decode(WorkerCodec.encode(new Line(text), Line.class), Line.class)
                .text();
    }

    @Test
    void anything_that_is_not_the_record_is_refused() throws IOException {
        var good = plain(parcel(Optional.empty(), OptionalInt.empty(), new Outline.Nothing()));
        decode(PLAIN.writeValueAsBytes(good), Parcel.class);
        for (var name : good.keySet()) {
            var missing = new HashMap<>(good);
            missing.remove(name);
            refused(missing, "without " + name);
        }
        for (var wrong : List.<Map.Entry<String, Object>>of(
                Map.entry("count", "7"),
                Map.entry("count", 7.5),
                Map.entry("count", 1L << 40),
                Map.entry("fragile", 1),
                Map.entry("weight", "1"),
                Map.entry("text", 1),
                Map.entry("text", List.of("x")),
                Map.entry("grade", 0),
                Map.entry("grade", "UGLY"),
                Map.entry("corners", Map.of()),
                Map.entry("corners", Collections.singletonList(null)),
                Map.entry("inks", Collections.singletonList(null)),
                Map.entry("outline", Map.of()),
                Map.entry("outline", Map.of("Circle", Map.of())),
                Map.entry("outline", Map.of("java.io.File", "/etc")),
                Map.entry("outline", Map.of("Square", Map.of())),
                Map.entry("outline", Map.of("Square", Map.of("side", 1), "Nothing", Map.of())),
                Map.entry("other", 1))) refused(with(good, wrong.getKey(), wrong.getValue()), wrong.toString());
        for (var name : List.of("text", "count", "weight", "fragile", "grade", "corners", "inks", "outline"))
            refused(with(good, name, null), name + " is null");
    }

    @Test
    void half_a_message_and_more_than_one_are_refused() {
        var message =
                WorkerCodec.encode(parcel(Optional.empty(), OptionalInt.empty(), new Outline.Nothing()), Parcel.class);
        for (int length = 0; length < message.length; length++) {
            var half = Arrays.copyOf(message, length);
            assertThrows(IOException.class, () -> decode(half, Parcel.class), length + " bytes");
        }
        for (int next : new int[] {0, 0x5A, 0xF6, 0xFF}) {
            var more = Arrays.copyOf(message, message.length + 1);
            more[message.length] = (byte) next;
            assertThrows(IOException.class, () -> decode(more, Parcel.class), "then " + next);
        }
    }

    /// What would fill memory from few bytes: lengths nothing follows, a text of megabytes, nesting, very many objects
    /// of a byte or two.
    @Test
    void a_message_that_would_fill_memory_is_refused() throws IOException {
        for (var head : List.of(
                new byte[] {0x5A, 0x7F, -1, -1, -1},
                new byte[] {0x7A, 0x7F, -1, -1, -1},
                new byte[] {0x5B, 0, 0, 0, 0, 0x7F, -1, -1, -1},
                new byte[] {0x5B, 0x7F, -1, -1, -1, -1, -1, -1, -1})) {
            var message = new ByteArrayOutputStream();
            message.write(new byte[] {(byte) 0xA1, 0x65, 'f', 'i', 'l', 'e', 's', (byte) 0xA1, 0x61, 'a'});
            message.write(head);
            message.write(1);
            assertThrows(IOException.class, () -> decode(message.toByteArray(), Files.class));
        }
        var good = plain(parcel(Optional.empty(), OptionalInt.empty(), new Outline.Nothing()));
        refused(with(good, "text", "x".repeat(3_000_000)), "long text");
        var deep = new byte[100_000];
        Arrays.fill(deep, (byte) 0x81);
        assertThrows(IOException.class, () -> decode(deep, Parcel.class));
        assertThrows(
                IOException.class,
                () -> WorkerCodec.decode(
                        new SequenceInputStream(
                                new ByteArrayInputStream(
                                        new byte[] {(byte) 0xA1, 0x65, 'f', 'i', 'l', 'e', 's', (byte) 0xBF}),
                                new ByteArrayInputStream(emptyFiles(WorkerCodec.MOST_TOKENS))),
                        Files.class));
    }

    /// Of names of four bytes, none twice, with no bytes in them; and the end.
    private static byte[] emptyFiles(int count) {
        var files = new ByteArrayOutputStream();
        for (int i = 0; i < count; i++) {
            files.write(0x64);
            for (int shift = 18; shift >= 0; shift -= 6) files.write(0x20 + (i >> shift & 0x3F));
            files.write(0x40);
        }
        files.write(0xFF);
        return files.toByteArray();
    }

    private static Map<String, Object> plain(Parcel parcel) throws IOException {
        return PLAIN.readerForMapOf(Object.class).readValue(WorkerCodec.encode(parcel, Parcel.class));
    }

    private static Map<String, Object> with(Map<String, Object> message, String name, Object value) {
        var changed = new LinkedHashMap<>(message);
        changed.put(name, value);
        return changed;
    }

    private static void refused(Map<String, Object> message, String what) throws IOException {
        var bytes = PLAIN.writeValueAsBytes(message);
        assertThrows(IOException.class, () -> decode(bytes, Parcel.class), what);
    }

    private static <T> T decode(byte[] message, Class<T> type) throws IOException {
        return WorkerCodec.decode(new ByteArrayInputStream(message), type);
    }
}
