package org.makeready.press.emoji;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.zip.Deflater;
import org.makeready.press.artwork.Style;
import org.makeready.press.colour.Ink;
import org.makeready.press.colour.Paint;
import org.makeready.press.geometry.Outline;
import org.makeready.press.geometry.Rect;
import org.makeready.press.geometry.Transform;
import org.makeready.press.item.EmojiPicture;
import org.makeready.press.item.Item;
import org.makeready.press.svg.SvgArt;
import org.makeready.press.template.Art;

/// Makes `emoji/emoji.pack` from the unpacked npm packages `@iconify-json/noto` and `flag-icons`:
///
///     PackEmoji NOTO_FOLDER FLAG_ICONS_FOLDER emoji/emoji.pack
///
/// The same packages give the same file. `emoji/SOURCES.md` has the whole recipe.
public final class PackEmoji {
    private static final int BLOCK = 64 * 1024;
    private static final Map<String, String> COMPONENTS = Map.of(
            "1f3fb",
            "light-skin-tone",
            "1f3fc",
            "medium-light-skin-tone",
            "1f3fd",
            "medium-skin-tone",
            "1f3fe",
            "medium-dark-skin-tone",
            "1f3ff",
            "dark-skin-tone",
            "1f9b0",
            "red-haired",
            "1f9b1",
            "curly-haired",
            "1f9b2",
            "bald",
            "1f9b3",
            "white-haired");
    /// Halves of emoji, which must never stand alone (letters of flags, the frame of keycaps), and a flag of no region.
    private static final Pattern HALVES = Pattern.compile("1f1(e[6-9a-f]|f[0-9a-f])|20e3|fe82b");
    /// Regions with a flag that others have too, and regions that flag-icons names differently.
    private static final Map<String, String> OTHER_NAMES =
            Map.of("ac", "sh-ac", "ta", "sh-ta", "ea", "es", "sh", "sh-hl");
    private static final Map<String, String> SUBDIVISIONS =
            Map.of("gbeng", "gb-eng", "gbsct", "gb-sct", "gbwls", "gb-wls");
    private static final Pattern MARKER = Pattern.compile("(?s)<marker[^>]*>(.*?)</marker>");
    private static final Pattern MARKED = Pattern.compile("<path [^>]*marker-mid=[^>]* d=\"([^\"]*)\"/>");
    /// What shows of a drawing; a few hide things outside.
    private static final Rect WINDOW = new Rect(0, 0, EmojiPicture.BOX, EmojiPicture.BOX);
    private static final Rect FLAG = new Rect(5, 20, 118, 88.5);
    private static final double CORNER = 7;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Map<String, EmojiPicture> pictures = new LinkedHashMap<>();

    private PackEmoji() {}

    public static void main(String[] folders) throws IOException {
        var pack = new PackEmoji();
        pack.noto(Path.of(folders[0]));
        pack.flags(Path.of(folders[1], "flags", "4x3"));
        Files.write(Path.of(folders[2]), pack.file());
    }

    private void noto(Path folder) throws IOException {
        var icons = JSON.readTree(folder.resolve("icons.json").toFile());
        var names = new TreeMap<String, String>();
        JSON.readTree(folder.resolve("chars.json").toFile())
                .properties()
                .forEach(e -> names.put(e.getKey(), e.getValue().asText()));
        names.putAll(COMPONENTS);
        // By name, so that those who differ in skin only stand together and pack well.
        names.entrySet().stream()
                .filter(e -> !HALVES.matcher(e.getKey()).matches())
                .sorted(Map.Entry.comparingByValue())
                .forEach(e -> pictures.put(sequence(e.getKey()), noto(sequence(e.getKey()), icons, e.getValue())));
    }

    private static EmojiPicture noto(String sequence, JsonNode icons, String name) {
        var icon = icons.path("icons")
                .path(icons.path("aliases").path(name).path("parent").asText(name));
        var svg = "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\" "
                + "viewBox=\"0 0 128 128\">"
                + icon.path("body").asText() + "</svg>";
        try {
            var art = SvgArt.read(svg, EmojiPicture.BOX, EmojiPicture.BOX);
            var emoji = FlattenedPicture.of(sequence, art, Transform.IDENTITY, Optional.empty());
            return WINDOW.contains(emoji.ink(), 0.5)
                    ? emoji
                    : FlattenedPicture.of(sequence, art, Transform.IDENTITY, Optional.of(Outline.rectangle(WINDOW)));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(name, e);
        }
    }

    private void flags(Path folder) throws IOException {
        for (var first = 'a'; first <= 'z'; first++) {
            for (var second = 'a'; second <= 'z'; second++) {
                var region = "" + first + second;
                var file = folder.resolve(OTHER_NAMES.getOrDefault(region, region) + ".svg");
                if (Files.exists(file) && !region.equals("xx")) put(letters(region), file);
            }
        }
        for (var part : new TreeMap<>(SUBDIVISIONS).entrySet())
            put(tags(part.getKey()), folder.resolve(part.getValue() + ".svg"));
    }

    private void put(String sequence, Path file) throws IOException {
        if (pictures.containsKey(sequence)) return;
        try {
            pictures.put(sequence, flag(sequence, Files.readString(file)));
        } catch (IllegalArgumentException e) {
            IO.println("Left out, drawn with more than shapes: " + file.getFileName());
        }
    }

    /// A flag with round corners and a thin edge, so that white ones show on white.
    private static EmojiPicture flag(String sequence, String svg) {
        var place = new Transform(FLAG.width() / 640, 0, 0, FLAG.height() / 480, FLAG.x(), FLAG.y());
        var edge = Outline.roundedRectangle(FLAG, CORNER);
        var cloth = FlattenedPicture.of(sequence, SvgArt.read(stars(svg), 640, 480), place, Optional.of(edge));
        var items = new ArrayList<>(cloth.items());
        items.add(new Item.Shape(
                edge,
                new Style.Stroke(1.5, Style.Cap.BUTT, Style.Join.MITER, 4, List.of(), 0),
                new Paint.Solid<>(Ink.BLACK, 0.2)));
        return new EmojiPicture(
                sequence,
                List.copyOf(items),
                new Rect(FLAG.x() - 0.75, FLAG.y() - 0.75, FLAG.width() + 1.5, FLAG.height() + 1.5));
    }

    /// The same flag with stars where it has markers, as the United States have: one at each corner of a path but the
    /// first.
    private static String stars(String svg) {
        var marker = MARKER.matcher(svg);
        var marked = MARKED.matcher(svg);
        if (!marker.find() || !marked.find()) return svg;
        var corners = new ArrayList<String>();
        var way = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 640 480\"><path d=\"" + marked.group(1)
                + "\"/></svg>";
        if (!(SvgArt.read(way, 640, 480).getFirst() instanceof Art.Shape shape))
            throw new IllegalArgumentException(svg);
        shape.outline().follow(new Outline.Pen() {
            @Override
            public void move(double x, double y) {}

            @Override
            public void line(double x, double y) {
                corners.add("<g transform=\"translate(%s %s)\">%s</g>".formatted(x, y, marker.group(1)));
            }

            @Override
            public void curve(double x1, double y1, double x2, double y2, double x, double y) {
                line(x, y);
            }

            @Override
            public void close() {}
        });
        return svg.replace(marker.group(), "").replace(marked.group(), String.join("", corners));
    }

    /// Characters by their numbers in hexadecimal, `1f468-200d-1f467`.
    private static String sequence(String numbers) {
        var sequence = new StringBuilder();
        for (var number : numbers.split("-")) {
            int character = HexFormat.fromHexDigits(number);
            if (character != 0xFE0F) sequence.appendCodePoint(character);
        }
        return sequence.toString();
    }

    private static String letters(String region) {
        var letters = new StringBuilder();
        region.chars().forEach(c -> letters.appendCodePoint(0x1F1E6 + c - 'a'));
        return letters.toString();
    }

    private static String tags(String subdivision) {
        var tags = new StringBuilder("\uD83C\uDFF4");
        subdivision.chars().forEach(c -> tags.appendCodePoint(0xE0000 + c));
        return tags.appendCodePoint(0xE007F).toString();
    }

    private byte[] file() {
        var list = new ByteArrayOutputStream();
        var blocks = new ArrayList<byte[]>(List.of(new byte[0]));
        var block = new PictureWriter();
        for (var picture : pictures.entrySet()) {
            if (block.length() > BLOCK) {
                blocks.add(block.bytes());
                block = new PictureWriter();
            }
            byte[] sequence = picture.getKey().getBytes(StandardCharsets.UTF_8);
            list.write(sequence.length);
            list.writeBytes(sequence);
            list.writeBytes(ByteBuffer.allocate(8)
                    .putInt(blocks.size())
                    .putInt(block.length())
                    .array());
            block.emoji(picture.getValue());
        }
        blocks.add(block.bytes());
        blocks.set(0, list.toByteArray());
        return joined(blocks);
    }

    private static byte[] joined(List<byte[]> blocks) {
        var packed = blocks.stream().map(PackEmoji::deflated).toList();
        var file = new ByteArrayOutputStream();
        file.writeBytes(EmojiPack.MAGIC.getBytes(StandardCharsets.US_ASCII));
        file.writeBytes(ByteBuffer.allocate(4).putInt(blocks.size()).array());
        for (int b = 0; b < blocks.size(); b++) {
            file.writeBytes(ByteBuffer.allocate(8)
                    .putInt(packed.get(b).length)
                    .putInt(blocks.get(b).length)
                    .array());
        }
        packed.forEach(file::writeBytes);
        return file.toByteArray();
    }

    private static byte[] deflated(byte[] bytes) {
        var deflater = new Deflater(Deflater.BEST_COMPRESSION, true);
        deflater.setInput(bytes);
        deflater.finish();
        byte[] packed = new byte[bytes.length + 1024];
        int length = deflater.deflate(packed);
        deflater.end();
        return java.util.Arrays.copyOf(packed, length);
    }
}
