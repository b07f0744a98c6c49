package org.makeready.press.emoji;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.makeready.press.ShippedEmoji;
import org.makeready.press.artwork.Clip;
import org.makeready.press.artwork.Style;
import org.makeready.press.colour.Ink;
import org.makeready.press.colour.Paint;
import org.makeready.press.geometry.Outline;
import org.makeready.press.geometry.Point;
import org.makeready.press.geometry.Rect;
import org.makeready.press.geometry.Transform;
import org.makeready.press.item.EmojiPicture;
import org.makeready.press.item.Item;

class EmojiPackTest {
    private static final Path SHIPPED = Path.of("emoji/emoji.pack");

    @Test
    void packed_emoji_are_read_back_unchanged() {
        var stops = List.of(new Paint.Stop<>(0, Ink.BLACK, 1), new Paint.Stop<>(1, new Ink(0x12ab34), 0));
        var outline = Outline.builder()
                .move(1, 2)
                .line(-3.5, 127.96875)
                .curve(1, 1, 2, 2, 3, 3)
                .close()
                .move(64, 64)
                .line(0, 0)
                .build();
        List<Item> items = List.of(
                new Item.Shape(outline, Style.FILL, new Paint.Solid<>(new Ink(0xfe8001), 1)),
                new Item.Group(
                        Transform.IDENTITY,
                        Clip.NONE,
                        0.5,
                        List.of(
                                new Item.Shape(
                                        outline,
                                        new Style.Fill(true),
                                        new Paint.Linear<>(
                                                new Point(0, 1), new Point(2, 3), stops, Transform.scale(2, 3))),
                                new Item.Shape(
                                        outline,
                                        new Style.Stroke(2, Style.Cap.ROUND, Style.Join.BEVEL, 4, List.of(), 0),
                                        new Paint.Radial<>(
                                                new Point(0, 1), new Point(2, 3), 7, stops, Transform.rotate(0))))));
        var emoji = new EmojiPicture("😀", items, new Rect(1, 2, 3, 4));
        var writer = new PictureWriter();
        writer.emoji(emoji);
        assertEquals(emoji, new PictureReader(ByteBuffer.wrap(writer.bytes())).emoji("😀"));
    }

    @Test
    void every_picture_is_drawn_within_its_square() {
        for (var sequence : ShippedEmoji.SUPPLY.sequences()) {
            var ink = ShippedEmoji.SUPPLY.emoji(sequence).orElseThrow().ink();
            assertTrue(ink.width() > 8 && ink.height() > 2, sequence + " " + ink);
            assertTrue(new Rect(-2, -2, 132, 132).contains(ink, 0), sequence + " " + ink);
        }
    }

    @Test
    void pictures_used_long_ago_are_forgotten() throws IOException {
        int most = 20_000;
        var pack = new EmojiPack(Files.readAllBytes(SHIPPED), most);
        var first = pack.emoji("😀").orElseThrow();
        assertSame(first, pack.emoji("😀").orElseThrow());
        for (var sequence : pack.sequences()) {
            pack.emoji(sequence);
            assertTrue(pack.cachedSteps() <= most);
        }
        assertTrue(pack.cachedSteps() > most / 2);
        assertEquals(first, pack.emoji("😀").orElseThrow());
    }

    @Test
    void a_damaged_file_is_refused() throws IOException {
        byte[] whole = Files.readAllBytes(SHIPPED);
        for (int length : new int[] {0, 5, 11, 300, 5_000, whole.length / 2, whole.length - 1}) {
            assertThrows(
                    IllegalArgumentException.class, () -> new EmojiPack(Arrays.copyOf(whole, length), 1), "" + length);
        }
        byte[] other = whole.clone();
        other[0] = 'X';
        assertThrows(IllegalArgumentException.class, () -> new EmojiPack(other, 1));
    }
}
