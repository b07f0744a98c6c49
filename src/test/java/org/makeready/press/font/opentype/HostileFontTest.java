package org.makeready.press.font.opentype;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import org.makeready.HostileCases;
import org.makeready.HostileCases.HostileCase;
import org.makeready.press.geometry.Outline;

/// Font files that break readers. Reading them ends, with what can be read or with an exception that whoever loads the
/// font can catch; memory and stack stay within bounds.
@Timeout(value = 10, unit = TimeUnit.MINUTES, threadMode = ThreadMode.SEPARATE_THREAD)
class HostileFontTest {
    private static final int EACH = 60;
    private static final List<String> TABLES = List.of("head", "maxp", "loca", "glyf", "cmap", "hmtx", "GSUB", "GPOS");

    @Test
    void reading_a_damaged_font_ends() throws IOException {
        int refused = 0;
        for (var sent : own()) if (refuses(sent)) refused++;
        assertTrue(refused > EACH, "only " + refused + " were refused");
        HostileCases.shared("font").forEach(HostileFontTest::refuses);
    }

    private static boolean refuses(HostileCase sent) {
        try {
            readAll(new Sfnt(sent.bytes()));
            return false;
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            return true;
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
            throw new AssertionError(sent.name(), e);
        }
    }

    /// All that is read of a font, for the first few thousand glyphs.
    private static void readAll(Sfnt font) {
        var head = font.table("head");
        int glyphs = Sfnt.u16(font.table("maxp"), 4);
        new CharacterMap(font.table("cmap")).covered();
        var locations = new GlyphLocations(font.table("loca"), head.getShort(50) != 0, glyphs);
        var outlines = new GlyphOutlines(font.table("glyf"), locations, Math.max(1, Sfnt.u16(head, 18)));
        for (int glyph = 0; glyph < Math.min(glyphs, 3_000); glyph++)
            outlines.outline(glyph).follow(Pen.LIFTED);
        if (font.has("GSUB")) {
            var substitutions = new Substitutions(font.table("GSUB"));
            substitutions.replace(1, List.copyOf(substitutions.features()));
        }
        if (font.has("GPOS")) new PairKerning(font.table("GPOS"));
    }

    private enum Pen implements Outline.Pen {
        LIFTED;

        @Override
        public void move(double x, double y) {}

        @Override
        public void line(double x, double y) {}

        @Override
        public void curve(double x1, double y1, double x2, double y2, double x, double y) {}

        @Override
        public void close() {}
    }

    /// A shipped font cut off, with its directory, or one table after the other, damaged.
    private static List<HostileCase> own() throws IOException {
        var whole = Files.readAllBytes(anyFont());
        var cases = new ArrayList<HostileCase>();
        cases.add(font("no byte", new byte[0]));
        cases.add(font("OpenType with outlines of PostScript", "OTTO\0\1\0\0".getBytes()));
        cases.add(font("a collection", "ttcf\0\1\0\0\0\0\0\2".getBytes()));
        cases.add(font("WOFF2", "wOF2\0\1\0\0".getBytes()));
        for (int i = 1; i < EACH; i++)
            cases.add(font("cut off at %d of %d".formatted(i, EACH), Arrays.copyOf(whole, whole.length * i / EACH)));
        for (int seed = 0; seed < EACH; seed++)
            cases.add(font("directory damaged, seed " + seed, damaged(whole, 4, 12 + 16 * 12, 3, seed)));
        for (var table : TABLES) {
            int entry = entry(whole, table);
            if (entry < 0) continue;
            int from = ByteBuffer.wrap(whole).getInt(entry + 8),
                    length = ByteBuffer.wrap(whole).getInt(entry + 12);
            for (int seed = 0; seed < EACH; seed++)
                cases.add(font(
                        "%s damaged, seed %d".formatted(table, seed), damaged(whole, from, from + length, 20, seed)));
        }
        return cases;
    }

    private static Path anyFont() throws IOException {
        try (var files = Files.walk(Path.of("fonts"))) {
            return files.filter(
                            file -> file.getFileName().toString().toLowerCase().startsWith("playfair"))
                    .filter(file -> file.toString().endsWith(".ttf"))
                    .sorted()
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static int entry(byte[] font, String table) {
        for (int entry = 12; entry < 12 + 16 * ByteBuffer.wrap(font).getShort(4); entry += 16)
            if (new String(font, entry, 4).equals(table)) return entry;
        return -1;
    }

    private static byte[] damaged(byte[] whole, int from, int to, int times, int seed) {
        var random = new Random(seed);
        byte[] damaged = whole.clone();
        for (int i = 0; i < times; i++) damaged[from + random.nextInt(to - from)] = (byte) random.nextInt(256);
        return damaged;
    }

    private static HostileCase font(String name, byte[] bytes) {
        return new HostileCase(name, "font", "no-crash", bytes);
    }
}
