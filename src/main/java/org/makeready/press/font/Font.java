package org.makeready.press.font;

import java.awt.FontFormatException;
import java.awt.font.TextAttribute;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.BitSet;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.IntFunction;
import org.makeready.press.font.opentype.CharacterMap;
import org.makeready.press.font.opentype.GlyphEntries;
import org.makeready.press.font.opentype.GlyphLocations;
import org.makeready.press.font.opentype.GlyphOutlines;
import org.makeready.press.font.opentype.GlyphPen;
import org.makeready.press.font.opentype.PairKerning;
import org.makeready.press.font.opentype.Sfnt;
import org.makeready.press.font.opentype.Substitutions;
import org.makeready.press.geometry.Outline;
import org.makeready.press.geometry.Rect;
import org.makeready.press.hash.Sha256;

/// One font file: static TrueType outlines under an id of our own. Measures are in ems (1 = the font size) unless said
/// otherwise. Immutable from outside; safe to share between threads.
public final class Font {
    private static final int BOLD_FROM = 600;
    /// Strokes from here on, in heights of the capitals, are those of a bold face: half-way between Noto Sans and its
    /// bold.
    private static final double HEAVY_FROM = 0.143;
    private static final double TALL_FROM = 0.85, FOOT = 0.05;
    private static final int RESTRICTED = 0x0002, NO_SUBSETTING = 0x0100;
    private final String id;
    private final int weight;
    private final boolean italic;
    private final String hash;
    private final Sfnt sfnt;
    private final int unitsPerEm;
    private final int longMetrics;
    private final ByteBuffer metrics;
    private final CharacterMap characters;
    private final GlyphLocations locations;
    private final GlyphOutlines outlines;
    private final GlyphEntries programs;
    private final AtomicReferenceArray<byte[]> written;
    private final AtomicReferenceArray<Silhouette> silhouettes;
    private final Optional<Substitutions> substitutions;
    private final Optional<PairKerning> kerning;
    private final java.awt.Font plain;
    private final java.awt.Font shaped;
    private final double capHeight;
    private final boolean heavy;
    private final boolean onlyCapitals;
    private final FontFacts facts;

    /// @throws IllegalArgumentException when the file is no TrueType font we may embed, in words for its owner
    public Font(String id, int weight, boolean italic, byte[] file) {
        this.id = id;
        this.weight = weight;
        this.italic = italic;
        this.hash = Sha256.hex(file);
        this.sfnt = new Sfnt(file);
        if (sfnt.has("fvar"))
            throw new IllegalArgumentException("This is a variable font; use the static font file of one weight");
        checkLicence(sfnt.table("OS/2"));
        this.unitsPerEm = Sfnt.u16(sfnt.table("head"), 18);
        this.longMetrics = Sfnt.u16(sfnt.table("hhea"), 34);
        this.metrics = sfnt.table("hmtx");
        this.characters = new CharacterMap(sfnt.table("cmap"));
        boolean wide = sfnt.table("head").getShort(50) != 0;
        this.locations = new GlyphLocations(sfnt.table("loca"), wide, Sfnt.u16(sfnt.table("maxp"), 4));
        this.outlines = new GlyphOutlines(sfnt.table("glyf"), locations, unitsPerEm);
        this.written = new AtomicReferenceArray<>(locations.count());
        this.programs = new GlyphEntries(sfnt.table("glyf"), locations);
        this.silhouettes = new AtomicReferenceArray<>(locations.count());
        this.substitutions = sfnt.has("GSUB") ? Optional.of(new Substitutions(sfnt.table("GSUB"))) : Optional.empty();
        this.kerning = kerning(sfnt);
        this.plain = awt(file)
                .deriveFont((float) unitsPerEm)
                .deriveFont(Map.of(TextAttribute.KERNING, TextAttribute.KERNING_ON));
        this.shaped = plain.deriveFont(Map.of(TextAttribute.LIGATURES, TextAttribute.LIGATURES_ON));
        this.capHeight = measureCapHeight();
        this.heavy = weight >= BOLD_FROM || StrokeThickness.of(this) >= HEAVY_FROM * capHeight;
        this.onlyCapitals = "aegx".chars().allMatch(this::tall);
        this.facts = FontFacts.of(this);
    }

    private static void checkLicence(ByteBuffer os2) {
        int embedding = Sfnt.u16(os2, 8);
        if ((embedding & 0xF) == RESTRICTED || (embedding & NO_SUBSETTING) != 0) {
            throw new IllegalArgumentException(
                    "The font's licence does not allow embedding (OS/2 fsType " + embedding + ")");
        }
    }

    private static Optional<PairKerning> kerning(Sfnt sfnt) {
        try {
            return sfnt.has("GPOS") ? Optional.of(new PairKerning(sfnt.table("GPOS"))) : Optional.empty();
        } catch (IndexOutOfBoundsException e) {
            throw new IllegalArgumentException("The font's 'GPOS' table is damaged", e);
        }
    }

    private static java.awt.Font awt(byte[] file) {
        try {
            return java.awt.Font.createFont(java.awt.Font.TRUETYPE_FONT, new ByteArrayInputStream(file));
        } catch (FontFormatException | IOException e) {
            throw new IllegalArgumentException("The font file is damaged", e);
        }
    }

    /// The height of the letter H, measured: the number in 'OS/2' is wrong in too many fonts.
    private double measureCapHeight() {
        int glyph = characters.glyph('H');
        double measured = glyph == 0 ? 0 : -outlines.outline(glyph).bounds().y();
        return measured > 0 ? measured : 0.7;
    }

    /// The id templates and choices name it by, such as `oswald-bold`.
    public String id() {
        return id;
    }

    /// 100 to 900; 400 is regular, 700 bold.
    public int weight() {
        return weight;
    }

    /// Whether the letters look bold: most display faces are, though their only weight is called regular.
    public boolean heavy() {
        return heavy;
    }

    /// Whether small letters look like capitals, or are small capitals.
    public boolean onlyCapitals() {
        return onlyCapitals;
    }

    private boolean tall(int letter) {
        var ink = ink(glyph(letter));
        return covers(letter) && -ink.y() > TALL_FROM * capHeight && ink.bottom() < FOOT * capHeight;
    }

    /// Whether it is drawn as an italic.
    public boolean italic() {
        return italic;
    }

    /// SHA-256 of the file, as hex.
    public String hash() {
        return hash;
    }

    /// How many font units an em has.
    public int unitsPerEm() {
        return unitsPerEm;
    }

    /// The height of its capitals, in ems.
    public double capHeight() {
        return capHeight;
    }

    /// How many glyphs the font has; glyph ids run from 0 to this, exclusive.
    public int glyphCount() {
        return locations.count();
    }

    /// Whether a character has a glyph of its own.
    public boolean covers(int codePoint) {
        return characters.covers(codePoint);
    }

    /// All code points with a glyph of their own.
    public BitSet coverage() {
        return characters.covered();
    }

    /// The glyph of a character on its own, before shaping; 0 when there is none.
    public int glyph(int codePoint) {
        return characters.glyph(codePoint);
    }

    /// The glyph's outline, y downward, its origin on the baseline at 0,0; empty for [FontSubset#blank(int)] glyphs.
    public Outline outline(int glyph) {
        return glyph < 0 ? Outline.EMPTY : outlines.outline(glyph);
    }

    /// Follows a glyph's outline as the font has it, in font units, y downward.
    public void follow(int glyph, GlyphPen pen) {
        outlines.follow(glyph, pen);
    }

    /// The glyph in the one format that asks: written at the first asking and kept. `writer` must always be the same
    /// function. Not to be changed.
    public byte[] written(int glyph, IntFunction<byte[]> writer) {
        var known = written.get(glyph);
        if (known == null) written.set(glyph, known = writer.apply(glyph));
        return known;
    }

    /// The rectangle around the glyph's ink.
    public Rect ink(int glyph) {
        return outline(glyph).bounds();
    }

    /// Where the glyph's ink ends to both sides, height by height.
    public Silhouette silhouette(int glyph) {
        var known = silhouettes.get(glyph);
        if (known == null) silhouettes.set(glyph, known = new Silhouette(outline(glyph)));
        return known;
    }

    /// The unshaped advance of a glyph, in font units.
    public int advance(int glyph) {
        return Sfnt.u16(metrics, 4 * Math.min(glyph, longMetrics - 1));
    }

    /// Tags of the OpenType features that replace single glyphs here, such as `onum` and `smcp`.
    public Set<String> features() {
        return substitutions.map(Substitutions::features).orElse(Set.of());
    }

    /// The glyph shown in place of this one under these features; the same glyph where the font has no other.
    public int replace(int glyph, Collection<String> features) {
        int replaced = features.isEmpty()
                ? glyph
                : substitutions.map(s -> s.replace(glyph, features)).orElse(glyph);
        return replaced < glyphCount() ? replaced : glyph;
    }

    /// How much wider (or closer, when negative) two neighbouring glyphs are set, in font units.
    public int kerning(int first, int second) {
        return kerning.map(pairs -> pairs.between(first, second)).orElse(0);
    }

    /// The tables of the file.
    public Sfnt sfnt() {
        return sfnt;
    }

    GlyphEntries programs() {
        return programs;
    }

    /// What a PDF font descriptor says about this font.
    public FontFacts facts() {
        return facts;
    }

    /// The JDK's view of this font at one unit per font unit, kerning on; letter-spaced text goes without ligatures
    /// (CSS Text 3, "letter-spacing").
    java.awt.Font awt(boolean ligatures) {
        return ligatures ? shaped : plain;
    }

    @Override
    public String toString() {
        return id;
    }
}
