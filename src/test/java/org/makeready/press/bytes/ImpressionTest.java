package org.makeready.press.bytes;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ReadOnlyBufferException;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ImpressionTest {
    @Test
    void runs_one_after_the_other_are_the_bytes_of_one_array() {
        var random = new Random(7);
        for (int n = 0; n < 200; n++) {
            var out = new ByteWriter(16);
            for (int part = random.nextInt(12); part > 0; part--) write(out, random);
            var impression = out.impression();
            var runs = new ByteArrayOutputStream();
            for (var run : impression.runs()) {
                byte[] bytes = new byte[run.remaining()];
                run.get(bytes);
                runs.writeBytes(bytes);
            }
            assertArrayEquals(out.toBytes(), runs.toByteArray());
            assertArrayEquals(out.toBytes(), impression.bytes());
            assertEquals(out.length(), impression.length());
        }
    }

    private static void write(ByteWriter out, Random random) {
        byte[] bytes = new byte[random.nextInt(1_500)];
        random.nextBytes(bytes);
        switch (random.nextInt(3)) {
            case 0 -> out.raw(bytes);
            case 1 -> out.raw(bytes, bytes.length / 3, bytes.length);
            default ->
                out.raw(bytes, 0, bytes.length, (all, at) -> {
                    if (bytes.length > 0) all[at] = 42;
                });
        }
    }

    @Test
    void long_runs_are_shared_and_corrected_only_in_copies() {
        byte[] art = new byte[100_000];
        byte[] inked = new byte[1_000];
        var impression = new ByteWriter(16)
                .ascii("head")
                .raw(art)
                .raw(inked, 0, inked.length, (all, at) -> all[at + 1] = 7)
                .ascii("tail")
                .impression();
        art[5] = 1;
        assertEquals(1, impression.bytes()[4 + 5], "the art was copied");
        assertEquals(7, impression.bytes()[4 + art.length + 1]);
        assertEquals(0, inked[1], "what others share was written over");
    }

    @Test
    void what_is_written_later_changes_nothing() {
        var out = new ByteWriter(16).ascii("first");
        var impression = out.impression();
        out.take();
        out.ascii("other");
        assertArrayEquals("first".getBytes(), impression.bytes());
    }

    @Test
    void runs_cannot_be_written_to() {
        var run = Impression.of(new byte[4]).runs().getFirst();
        assertTrue(run.isReadOnly());
        assertThrows(ReadOnlyBufferException.class, () -> run.put(0, (byte) 1));
        assertEquals(ByteBuffer.allocate(4), run);
    }
}
