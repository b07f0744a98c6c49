package org.makeready.press.font.opentype;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/// Glyphs a font offers in place of others, one for one, by feature (OpenType 'GSUB', lookup type 1, also by way of an
/// extension, type 7): old-style figures, small capitals and the like. What takes several glyphs is left to the shaper.
public final class Substitutions {
    private static final int SINGLE = 1, EXTENSION = 7;
    private static final int BY_DELTA = 1, BY_LIST = 2;
    private static final int NO_FEATURE = 0xFFFF;
    private final ByteBuffer gsub;
    private final Map<String, TreeSet<Integer>> features = new TreeMap<>();
    private final SortedMap<Integer, Map<Integer, Integer>> lookups = new TreeMap<>();

    /// @throws IllegalArgumentException when the table refers to something outside itself
    public Substitutions(ByteBuffer gsub) {
        this.gsub = gsub;
        try {
            readLookups(Sfnt.u16(gsub, 8));
            readFeatures(Sfnt.u16(gsub, 6), defaultFeatures(Sfnt.u16(gsub, 4)));
        } catch (IndexOutOfBoundsException | BufferUnderflowException e) {
            throw new IllegalArgumentException("The font's 'GSUB' table is damaged", e);
        }
    }

    /// Tags of the features that replace single glyphs, such as `smcp`.
    public Set<String> features() {
        return features.keySet();
    }

    /// The glyph to show in place of this one when all these features are wanted, in the order the font puts them.
    public int replace(int glyph, Collection<String> wanted) {
        var order = new TreeSet<Integer>();
        for (var feature : wanted) order.addAll(features.getOrDefault(feature, new TreeSet<>()));
        int replaced = glyph;
        for (int lookup : order)
            replaced = lookups.getOrDefault(lookup, Map.of()).getOrDefault(replaced, replaced);
        return replaced;
    }

    private void readLookups(int list) {
        int count = Sfnt.u16(gsub, list);
        for (int i = 0; i < count; i++) {
            var pairs = new HashMap<Integer, Integer>();
            int lookup = list + Sfnt.u16(gsub, list + 2 + 2 * i);
            int subtables = Sfnt.u16(gsub, lookup + 4);
            for (int s = 0; s < subtables; s++) {
                readSubtable(Sfnt.u16(gsub, lookup), lookup + Sfnt.u16(gsub, lookup + 6 + 2 * s), pairs);
            }
            if (!pairs.isEmpty()) lookups.put(i, pairs);
        }
    }

    private void readSubtable(int type, int at, Map<Integer, Integer> pairs) {
        if (type == SINGLE) readSingle(at, pairs);
        else if (type == EXTENSION && Sfnt.u16(gsub, at + 2) == SINGLE) readSingle(at + gsub.getInt(at + 4), pairs);
    }

    /// In a lookup the first subtable that knows a glyph decides.
    private void readSingle(int at, Map<Integer, Integer> pairs) {
        var covered = CoverageTable.read(gsub, at + Sfnt.u16(gsub, at + 2));
        switch (Sfnt.u16(gsub, at)) {
            case BY_DELTA -> covered.forEach(glyph -> pairs.putIfAbsent(glyph, glyph + gsub.getShort(at + 4) & 0xFFFF));
            case BY_LIST -> {
                int count = Math.min(covered.size(), Sfnt.u16(gsub, at + 4));
                for (int i = 0; i < count; i++) pairs.putIfAbsent(covered.get(i), Sfnt.u16(gsub, at + 6 + 2 * i));
            }
            default -> {} // a format of the future
        }
    }

    /// The features any script uses when no language asks for others.
    private Set<Integer> defaultFeatures(int list) {
        var indices = new TreeSet<Integer>();
        int scripts = Sfnt.u16(gsub, list);
        for (int i = 0; i < scripts; i++) {
            int script = list + Sfnt.u16(gsub, list + 2 + 6 * i + 4);
            int language = Sfnt.u16(gsub, script);
            if (language != 0) readLanguage(script + language, indices);
        }
        return indices;
    }

    private void readLanguage(int at, Set<Integer> indices) {
        int required = Sfnt.u16(gsub, at + 2);
        if (required != NO_FEATURE) indices.add(required);
        int count = Sfnt.u16(gsub, at + 4);
        for (int i = 0; i < count; i++) indices.add(Sfnt.u16(gsub, at + 6 + 2 * i));
    }

    private void readFeatures(int list, Set<Integer> used) {
        int count = Sfnt.u16(gsub, list);
        for (int index : used) {
            if (index >= count) continue;
            int entry = list + 2 + 6 * index;
            byte[] tag = new byte[4];
            gsub.get(entry, tag);
            var single = singleLookups(list + Sfnt.u16(gsub, entry + 4));
            if (!single.isEmpty())
                features.computeIfAbsent(new String(tag, StandardCharsets.ISO_8859_1), _ -> new TreeSet<>())
                        .addAll(single);
        }
    }

    private List<Integer> singleLookups(int feature) {
        var single = new ArrayList<Integer>();
        int count = Sfnt.u16(gsub, feature + 2);
        for (int i = 0; i < count; i++) {
            int lookup = Sfnt.u16(gsub, feature + 4 + 2 * i);
            if (lookups.containsKey(lookup)) single.add(lookup);
        }
        return single;
    }
}
