package org.makeready.press.font.opentype;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// How much closer or wider a font sets two neighbouring glyphs (OpenType 'GPOS', feature `kern`, lookup type 2, also
/// by way of an extension, type 9). The shaper kerns by itself; this is for glyphs that were replaced after shaping.
public final class PairKerning {
    private static final int PAIR = 2, EXTENSION = 9;
    private static final int BY_GLYPH = 1, BY_CLASS = 2;
    private static final int X_ADVANCE = 0x0004;
    private final ByteBuffer gpos;
    private final List<List<Subtable>> lookups = new ArrayList<>();

    /// One table of pairs, its first glyphs numbered in coverage order.
    private record Subtable(int at, Map<Integer, Integer> firsts) {}

    /// @throws IndexOutOfBoundsException when the table refers to something outside itself
    public PairKerning(ByteBuffer gpos) {
        this.gpos = gpos;
        int list = Sfnt.u16(gpos, 8);
        for (int lookup : kernLookups(Sfnt.u16(gpos, 6)))
            lookups.add(subtables(list + Sfnt.u16(gpos, list + 2 + 2 * lookup)));
    }

    /// In font units; in each lookup the first table that knows the pair decides.
    public int between(int first, int second) {
        int sum = 0;
        for (var subtables : lookups) {
            for (var subtable : subtables) {
                var number = subtable.firsts.get(first);
                var value = number == null ? null : value(subtable.at, number, first, second);
                if (value == null) continue;
                sum += value;
                break;
            }
        }
        return sum;
    }

    private Set<Integer> kernLookups(int list) {
        var found = new TreeSet<Integer>();
        int count = Sfnt.u16(gpos, list);
        for (int i = 0; i < count; i++) {
            if (gpos.getInt(list + 2 + 6 * i) != 0x6B65726E) continue; // 'kern'
            int feature = list + Sfnt.u16(gpos, list + 2 + 6 * i + 4);
            int lookupCount = Sfnt.u16(gpos, feature + 2);
            for (int l = 0; l < lookupCount; l++) found.add(Sfnt.u16(gpos, feature + 4 + 2 * l));
        }
        return found;
    }

    private List<Subtable> subtables(int lookup) {
        var subtables = new ArrayList<Subtable>();
        int type = Sfnt.u16(gpos, lookup);
        int count = Sfnt.u16(gpos, lookup + 4);
        for (int i = 0; i < count; i++) {
            int at = lookup + Sfnt.u16(gpos, lookup + 6 + 2 * i);
            boolean extension = type == EXTENSION;
            if (extension ? Sfnt.u16(gpos, at + 2) != PAIR : type != PAIR) continue;
            int table = extension ? at + gpos.getInt(at + 4) : at;
            subtables.add(new Subtable(table, numbered(table + Sfnt.u16(gpos, table + 2))));
        }
        return subtables;
    }

    private Map<Integer, Integer> numbered(int coverage) {
        var numbers = new HashMap<Integer, Integer>();
        for (int glyph : CoverageTable.read(gpos, coverage)) numbers.putIfAbsent(glyph, numbers.size());
        return numbers;
    }

    /// Null when the table says nothing about the pair.
    private @Nullable Integer value(int table, int number, int first, int second) {
        int firstFormat = Sfnt.u16(gpos, table + 4);
        int size = 2 * (Integer.bitCount(firstFormat) + Integer.bitCount(Sfnt.u16(gpos, table + 6)));
        return switch (Sfnt.u16(gpos, table)) {
            case BY_GLYPH -> byGlyph(table + Sfnt.u16(gpos, table + 10 + 2 * number), second, firstFormat, 2 + size);
            case BY_CLASS -> {
                int row = classOf(table + Sfnt.u16(gpos, table + 8), first);
                int column = classOf(table + Sfnt.u16(gpos, table + 10), second);
                yield advance(table + 16 + (row * Sfnt.u16(gpos, table + 14) + column) * size, firstFormat);
            }
            default -> null;
        };
    }

    private @Nullable Integer byGlyph(int set, int second, int firstFormat, int size) {
        int count = Sfnt.u16(gpos, set);
        for (int i = 0; i < count; i++) {
            if (Sfnt.u16(gpos, set + 2 + i * size) == second) return advance(set + 4 + i * size, firstFormat);
        }
        return null;
    }

    /// The advance follows the placements in a value record.
    private int advance(int at, int format) {
        return (format & X_ADVANCE) == 0 ? 0 : gpos.getShort(at + 2 * Integer.bitCount(format & X_ADVANCE - 1));
    }

    private int classOf(int at, int glyph) {
        if (Sfnt.u16(gpos, at) == 1) {
            int index = glyph - Sfnt.u16(gpos, at + 2);
            return index >= 0 && index < Sfnt.u16(gpos, at + 4) ? Sfnt.u16(gpos, at + 6 + 2 * index) : 0;
        }
        int ranges = Sfnt.u16(gpos, at + 2);
        for (int i = 0; i < ranges; i++) {
            int range = at + 4 + 6 * i;
            if (glyph >= Sfnt.u16(gpos, range) && glyph <= Sfnt.u16(gpos, range + 2)) return Sfnt.u16(gpos, range + 4);
        }
        return 0;
    }
}
