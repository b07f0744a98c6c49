package org.makeready.press.emoji;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.jspecify.annotations.Nullable;
import org.makeready.press.hash.Sha256;
import org.makeready.press.item.EmojiPicture;
import org.makeready.press.item.EmojiSupply;

/// All pictures of emoji in one file. Opening it reads a list of what there is; a picture is unpacked when first asked
/// for, and those used last are kept. Safe to share between threads.
///
/// The file (numbers big-endian): the eight letters of [#MAGIC]; how many blocks there are, and of each block its
/// length packed and unpacked; the blocks, deflated (RFC 1951). Block 0 is the list: for each emoji its sequence
/// without variation selectors 16 as UTF-8 after its length in bytes, the number of its block, and where in the block
/// it begins; then for each other block the pictures of a few similar emoji, as [PictureReader] has them.
public final class EmojiPack implements EmojiSupply {
    static final String MAGIC = "EMOJIPK1";
    private static final int MOST_UNPACKED = 16_000_000;
    private static final String SELECTOR = "\uFE0F";

    private final byte[] file;
    private final String hash;
    private final int[] at;
    private final int[] packed;
    private final int[] unpacked;
    private final Map<String, PackPosition> places = new HashMap<>();
    private final PictureCache kept;

    private record PackPosition(int block, int offset) {}

    /// @param keep how many steps of outlines the pictures kept ready may have together; a step takes about 50 bytes
    /// @throws IllegalArgumentException when this is no such file, or it is damaged
    public EmojiPack(byte[] file, int keep) {
        this.file = file;
        this.hash = Sha256.hex(file);
        this.kept = new PictureCache(keep);
        try {
            var head = ByteBuffer.wrap(file);
            byte[] magic = new byte[MAGIC.length()];
            head.get(magic);
            if (!MAGIC.equals(new String(magic, StandardCharsets.US_ASCII))) throw damaged("its first bytes are wrong");
            int blocks = head.getInt();
            if (blocks < 1 || blocks > file.length / 8) throw damaged("it has " + blocks + " blocks");
            at = new int[blocks];
            packed = new int[blocks];
            unpacked = new int[blocks];
            blocks(head);
            list(ByteBuffer.wrap(block(0)));
        } catch (BufferUnderflowException e) {
            throw damaged("it is incomplete", e);
        }
    }

    private void blocks(ByteBuffer head) {
        for (int b = 0; b < at.length; b++) {
            packed[b] = head.getInt();
            unpacked[b] = head.getInt();
        }
        int next = head.position();
        for (int b = 0; b < at.length; b++) {
            at[b] = next;
            next += packed[b];
            if (packed[b] < 0 || next > file.length || next < at[b]) throw damaged("it is incomplete");
            if (unpacked[b] < 0 || unpacked[b] > MOST_UNPACKED) throw damaged("a block is too large");
        }
    }

    private void list(ByteBuffer list) {
        while (list.hasRemaining()) {
            byte[] sequence = new byte[list.get() & 0xFF];
            list.get(sequence);
            var place = new PackPosition(list.getInt(), list.getInt());
            if (place.block < 1 || place.block >= at.length) throw damaged("a picture is missing");
            places.put(new String(sequence, StandardCharsets.UTF_8), place);
        }
    }

    private static IllegalArgumentException damaged(String why) {
        return damaged(why, null);
    }

    private static IllegalArgumentException damaged(@Nullable String why, @Nullable Exception cause) {
        return new IllegalArgumentException("Not an emoji pack, or a damaged one: " + why, cause);
    }

    /// All sequences there are pictures of, without variation selectors 16.
    public List<String> sequences() {
        return places.keySet().stream().sorted().toList();
    }

    @Override
    public String hash() {
        return hash;
    }

    @Override
    public Optional<EmojiPicture> emoji(String sequence) {
        var plain = sequence.replace(SELECTOR, "");
        var place = places.get(plain);
        if (place == null) return Optional.empty();
        var known = kept.get(place);
        if (known != null) return Optional.of(known);
        var read = read(plain, place);
        kept.put(place, read);
        return Optional.of(read);
    }

    private EmojiPicture read(String sequence, PackPosition place) {
        var reader = new PictureReader(ByteBuffer.wrap(block(place.block)).position(place.offset));
        try {
            return reader.emoji(sequence);
        } catch (BufferUnderflowException e) {
            throw damaged("a picture is incomplete", e);
        }
    }

    private byte[] block(int number) {
        byte[] bytes = new byte[unpacked[number]];
        var inflater = new Inflater(true);
        try {
            inflater.setInput(file, at[number], packed[number]);
            if (inflater.inflate(bytes) != bytes.length) throw damaged("a block is too short");
            return bytes;
        } catch (DataFormatException e) {
            throw damaged(e.getMessage(), e);
        } finally {
            inflater.end();
        }
    }

    /// How many steps of outlines are kept ready.
    int cachedSteps() {
        return kept.steps();
    }

    /// Pictures by place; those used longest ago leave when there are too many steps.
    private static final class PictureCache {
        private final int most;
        private final LinkedHashMap<PackPosition, EmojiPicture> pictures = new LinkedHashMap<>(64, 0.75f, true);
        private int steps;

        PictureCache(int most) {
            this.most = most;
        }

        synchronized int steps() {
            return steps;
        }

        synchronized @Nullable EmojiPicture get(PackPosition place) {
            return pictures.get(place);
        }

        synchronized void put(PackPosition place, EmojiPicture emoji) {
            int more = emoji.steps();
            if (more > most || pictures.putIfAbsent(place, emoji) != null) return;
            steps += more;
            var oldest = new ArrayList<>(steps > most ? pictures.keySet() : List.of());
            for (int i = 0; steps > most; i++)
                steps -= Objects.requireNonNull(pictures.remove(oldest.get(i))).steps();
        }
    }
}
