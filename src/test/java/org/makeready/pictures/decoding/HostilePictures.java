package org.makeready.pictures.decoding;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.IndexColorModel;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.zip.CRC32;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import org.makeready.HostileCases.HostileCase;

/// Pictures that break decoders, programs that pass for pictures, and valid oddities that must be taken.
public final class HostilePictures {
    private static final int SEED = 31;
    private static final int START_OF_FRAME = 0xC0, COMMENT = 0xFE;
    private static final byte[] PNG = Photos.png(new BufferedImage(300, 200, BufferedImage.TYPE_INT_ARGB));
    private static final byte[] JPEG = Photos.jpeg(300, 200, 1);
    /// What programs would find that read a picture as something else.
    public static final List<String> ALIVE = List.of("<?php", "<script", "%!PS", "push graphic-context");

    private HostilePictures() {}

    public static List<HostileCase> own() throws IOException {
        var cases = new ArrayList<HostileCase>();
        valid(cases);
        bombs(cases);
        disguised(cases);
        oddPng(cases);
        oddJpeg(cases);
        damaged(cases);
        return cases;
    }

    private static void add(List<HostileCase> cases, String name, String expected, byte[] file) {
        cases.add(new HostileCase(name, "image", expected, file));
    }

    private static void valid(List<HostileCase> cases) throws IOException {
        add(cases, "JPEG", "accept", JPEG);
        add(cases, "JPEG, progressive", "accept", Photos.progressive(Photos.busy(90, 60, 2)));
        add(cases, "JPEG in grey", "accept", Photos.jpeg(new BufferedImage(60, 40, BufferedImage.TYPE_BYTE_GRAY)));
        add(cases, "PNG", "accept", PNG);
        add(cases, "PNG of one pixel", "accept", Photos.png(new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB)));
        for (int side : new int[] {5, 38, 39})
            add(cases, "PNG %d high".formatted(side), "accept", Photos.png(Photos.quarters(side, side)));
        add(cases, "PNG, interlaced", "accept", interlaced(Photos.busy(60, 40, 4)));
        add(
                cases,
                "PNG, 16 bits of grey",
                "accept",
                Photos.png(new BufferedImage(60, 40, BufferedImage.TYPE_USHORT_GRAY)));
        for (int bits : new int[] {1, 2, 4, 8})
            add(cases, "PNG, palette of %d bits".formatted(bits), "accept", Photos.png(palette(bits)));
        add(cases, "PNG with gamma", "accept", Photos.pngWith(PNG, "gAMA", new byte[] {0, 0, (byte) 0xB1, (byte) 0x8F
        }));
        add(cases, "PNG with its time", "accept", Photos.pngWith(PNG, "tIME", new byte[] {
            7, (byte) 0xE8, 2, 30, 25, 61, 61
        }));
        add(cases, "PNG in many pieces", "accept", split(PNG));
    }

    private static void bombs(List<HostileCase> cases) {
        add(cases, "PNG that claims 4 gigapixels", "reject", sized(PNG, 1 << 16, 1 << 16));
        add(cases, "PNG that claims 900 megapixels", "reject", sized(PNG, 30_000, 30_000));
        add(cases, "PNG of no width", "reject", sized(PNG, 0, 200));
        add(cases, "PNG larger than any number", "reject", sized(PNG, -1, -1));
        add(cases, "PNG larger than its pixels", "no-crash", sized(PNG, 4_000, 4_000));
        add(cases, "JPEG that claims 4 gigapixels", "reject", frame(1, 0xFF, 0xFF, 0xFF, 0xFF));
        add(cases, "JPEG of no height", "no-crash", frame(1, 0, 0, 1, 44));
        add(cases, "JPEG larger than its pixels", "no-crash", frame(1, 0x0F, 0xA0, 0x0F, 0xA0));
        add(cases, "GIF that claims 6 gigapixels", "reject", hex("474946383961 8013 8013 80 00 00 FFFFFF 000000 3B"));
        add(cases, "JPEG 2000", "reject", hex("0000000C 6A502020 0D0A870A 00000014 66747970 6A703220"));
    }

    private static void disguised(List<HostileCase> cases) {
        var php = "<?php system($_GET['c']); ?>".getBytes(StandardCharsets.US_ASCII);
        add(cases, "GIF that is a program", "reject", bytes("GIF89a/*<?php system('id'); ?>*/=1;"));
        add(cases, "JPEG with a program in a comment", "neutralise-or-reject", Photos.withSegment(JPEG, COMMENT, php));
        add(cases, "JPEG with a program behind it", "neutralise-or-reject", joined(JPEG, php));
        add(
                cases,
                "PNG with a program in a text",
                "neutralise-or-reject",
                Photos.pngWith(PNG, "tEXt", joined(bytes("a\0"), php)));
        add(
                cases,
                "PNG with a page behind it",
                "neutralise-or-reject",
                joined(PNG, bytes("<script>alert(1)</script>")));
        add(cases, "PostScript", "reject", bytes("%!PS\n(%pipe%id) (w) file closefile"));
        add(cases, "PDF", "reject", bytes("%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj"));
        add(
                cases,
                "ImageMagick's own language",
                "reject",
                bytes("push graphic-context\nimage over 0,0 0,0 'https://127.0.0.1/x'\npop graphic-context"));
        add(
                cases,
                "a drawing with a script",
                "reject",
                bytes("<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>"));
        add(cases, "words", "reject", bytes("GIF89a, or so it says"));
        add(
                cases,
                "BMP",
                "reject",
                hex("424D 3A000000 00000000 36000000 28000000 01000000 01000000 0100 1800 00000000 04000000"));
        add(cases, "TIFF", "reject", hex("49492A00 08000000 0000"));
        add(cases, "TGA", "reject", hex("00000200 00000000 00000000 0400 0400 1820"));
        add(cases, "one byte", "reject", new byte[1]);
    }

    private static void oddPng(List<HostileCase> cases) {
        add(cases, "PNG of an unknown kind of colour", "reject", head(9, 5));
        add(cases, "PNG of three bits", "reject", head(8, 3));
        add(cases, "PNG of an unknown compression", "reject", head(10, 7));
        add(cases, "PNG with a damaged signature", "reject", changed(PNG, 1, 'p'));
        add(cases, "PNG of no pixels", "reject", joined(Arrays.copyOf(PNG, 33), Photos.chunk("IEND", new byte[0])));
        add(cases, "PNG whose pixels have changed", "reject", changed(PNG, PNG.length - 20, PNG[PNG.length - 20] ^ 1));
        add(cases, "PNG with an unknown part that matters", "reject", Photos.pngWith(PNG, "WHAT", new byte[4]));
        add(cases, "PNG with a broken profile", "no-crash", Photos.pngWith(PNG, "iCCP", bytes("a\0\0no zlib at all")));
        add(
                cases,
                "PNG with a profile of nothing but zeros",
                "no-crash",
                Photos.pngWithProfile(PNG, new byte[100_000]));
        for (var name : List.of("tEXt", "bKGD", "hIST", "sPLT", "sTER", "eXIf")) {
            add(cases, "PNG with a large " + name, "no-crash", Photos.pngWith(PNG, name, new byte[1 << 20]));
            var endless = Photos.pngWith(PNG, name, new byte[8]);
            ByteBuffer.wrap(endless).putInt(33, Integer.MAX_VALUE);
            add(cases, "PNG with an endless " + name, "reject", endless);
        }
    }

    private static void oddJpeg(List<HostileCase> cases) {
        for (int process : new int[] {1, 3, 5, 7, 9, 11, 15})
            add(cases, "JPEG of process " + process, "no-crash", changed(JPEG, frame() + 1, START_OF_FRAME + process));
        add(cases, "JPEG of 12 bits", "no-crash", frame(0, 12));
        add(cases, "JPEG of no channels", "no-crash", frame(5, 0));
        add(cases, "JPEG of 200 channels", "no-crash", frame(5, 200));
        add(cases, "JPEG sampled by nothing", "no-crash", frame(7, 0));
        add(cases, "JPEG sampled by 15", "no-crash", frame(7, 0xFF));
        add(cases, "JPEG with a frame of no length", "no-crash", frame(-2, 0, 0));
        add(cases, "JPEG with restarts", "no-crash", Photos.withSegment(JPEG, 0xDD, new byte[] {0, 1}));
        add(
                cases,
                "JPEG with empty tables",
                "no-crash",
                Photos.withSegment(Photos.withSegment(JPEG, 0xC4, new byte[0]), 0xDB, new byte[0]));
        add(cases, "JPEG with a table of 255s", "no-crash", Photos.withSegment(JPEG, 0xC4, filled(200, 0xFF)));
        add(
                cases,
                "JPEG with EXIF that points at itself",
                "no-crash",
                Photos.withSegment(JPEG, 0xE1, joined(bytes("Exif\0\0MM\0*\0\0\0\b\0\1"), filled(24, 8))));
        add(cases, "JPEG of its start alone", "reject", Arrays.copyOf(JPEG, 2));
        add(cases, "JPEG of markers alone", "reject", joined(Arrays.copyOf(JPEG, 2), filled(5_000, 0xFF)));
    }

    private static void damaged(List<HostileCase> cases) {
        var random = new Random(SEED);
        for (var whole : List.of(JPEG, PNG)) {
            for (int i = 1; i < 12; i++)
                add(cases, "cut off at %d of 12".formatted(i), "no-crash", Arrays.copyOf(whole, whole.length * i / 12));
            for (int i = 0; i < 12; i++) add(cases, "damaged " + i, "no-crash", damaged(whole, random));
        }
    }

    private static byte[] damaged(byte[] whole, Random random) {
        byte[] damaged = whole.clone();
        for (int i = 0; i < 8; i++) damaged[random.nextInt(damaged.length)] = (byte) random.nextInt();
        return damaged;
    }

    /// With these numbers in its head (PNG, 11.2.2), whose checksum is right.
    private static byte[] sized(byte[] png, int width, int height) {
        return summed(ByteBuffer.wrap(png.clone()).putInt(16, width).putInt(20, height));
    }

    /// With another number in its head: 8 are the bits, 9 the colours, 10 the compression.
    private static byte[] head(int field, int value) {
        return summed(ByteBuffer.wrap(PNG.clone()).put(16 + field, (byte) value));
    }

    private static byte[] summed(ByteBuffer png) {
        var sum = new CRC32();
        sum.update(png.array(), 12, 17);
        return png.putInt(29, (int) sum.getValue()).array();
    }

    /// With the pixels in chunks of a few bytes.
    private static byte[] split(byte[] png) {
        var out = new ByteArrayOutputStream();
        out.write(png, 0, 8);
        var file = ByteBuffer.wrap(png);
        for (int at = 8; at < png.length; at += 12 + file.getInt(at)) {
            var content = Arrays.copyOfRange(png, at + 8, at + 8 + file.getInt(at));
            var name = new String(png, at + 4, 4, StandardCharsets.US_ASCII);
            if (!name.equals("IDAT")) out.writeBytes(Photos.chunk(name, content));
            else
                for (int from = 0; from < content.length; from += 7)
                    out.writeBytes(
                            Photos.chunk(name, Arrays.copyOfRange(content, from, Math.min(content.length, from + 7))));
        }
        return out.toByteArray();
    }

    private static byte[] interlaced(BufferedImage image) throws IOException {
        var writer = ImageIO.getImageWritersByFormatName("png").next();
        var settings = writer.getDefaultWriteParam();
        settings.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
        var out = new ByteArrayOutputStream();
        try (var stream = ImageIO.createImageOutputStream(out)) {
            writer.setOutput(stream);
            writer.write(null, new IIOImage(image, null, null), settings);
        }
        return out.toByteArray();
    }

    private static BufferedImage palette(int bits) {
        int colours = 1 << bits;
        var map = new int[colours];
        for (int i = 0; i < colours; i++) map[i] = Color.HSBtoRGB((float) i / colours, 1, 1);
        return new BufferedImage(
                60,
                40,
                bits == 8 ? BufferedImage.TYPE_BYTE_INDEXED : BufferedImage.TYPE_BYTE_BINARY,
                new IndexColorModel(bits, colours, map, 0, false, -1, DataBuffer.TYPE_BYTE));
    }

    /// With other bytes in its frame header (T.81, B.2.2), counted from behind its length: precision, height, width,
    /// channels.
    private static byte[] frame(int place, int... values) {
        byte[] changed = JPEG.clone();
        for (int i = 0; i < values.length; i++) changed[frame() + 4 + place + i] = (byte) values[i];
        return changed;
    }

    /// Where the frame header begins.
    private static int frame() {
        int at = 2;
        while ((JPEG[at + 1] & 0xFF) != START_OF_FRAME) at += 2 + ((JPEG[at + 2] & 0xFF) << 8 | JPEG[at + 3] & 0xFF);
        return at;
    }

    private static byte[] changed(byte[] file, int at, int value) {
        byte[] changed = file.clone();
        changed[at] = (byte) value;
        return changed;
    }

    private static byte[] joined(byte[] first, byte[] second) {
        return ByteBuffer.allocate(first.length + second.length)
                .put(first)
                .put(second)
                .array();
    }

    private static byte[] filled(int length, int value) {
        var bytes = new byte[length];
        Arrays.fill(bytes, (byte) value);
        return bytes;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] hex(String digits) {
        return HexFormat.of().parseHex(digits.replace(" ", ""));
    }
}
