package org.makeready.press.preflight.separation;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.common.function.PDFunction;
import org.apache.pdfbox.pdmodel.graphics.color.PDCalGray;
import org.apache.pdfbox.pdmodel.graphics.color.PDColorSpace;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceCMYK;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceGray;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceN;
import org.apache.pdfbox.pdmodel.graphics.color.PDICCBased;
import org.apache.pdfbox.pdmodel.graphics.color.PDIndexed;
import org.apache.pdfbox.pdmodel.graphics.color.PDSeparation;

/// How the components of a colour space become amounts of ink, each from 0 to 1. Spots stay spots. What no press prints
/// directly (RGB, Lab) is turned into CMYK in the plainest way, only to have something to measure; it is a finding
/// anyway.
public final class InkSpace {
    /// What kind of colour it is, with regard to how it overprints.
    public enum SpaceKind {
        CMYK,
        GRAY,
        SPOTS,
        FOREIGN
    }

    private interface InkMixing {
        void mix(float[] components, float[] inks) throws IOException;
    }

    private final SpaceKind kind;
    private final String name;
    private final int components;
    private final int inks;
    private final boolean everyInk;
    private final boolean indexed;
    private final InkMixing mixing;

    private InkSpace(
            SpaceKind kind,
            String name,
            int components,
            int inks,
            boolean everyInk,
            boolean indexed,
            InkMixing mixing) {
        this.kind = kind;
        this.name = name;
        this.components = components;
        this.inks = inks;
        this.everyInk = everyInk;
        this.indexed = indexed;
        this.mixing = mixing;
    }

    /// How a colour space of PDF makes inks; spots it names are added to the inks of the file.
    public static InkSpace of(PDColorSpace space, FileInks inks) throws IOException {
        return switch (space) {
            case PDDeviceCMYK _ ->
                new InkSpace(SpaceKind.CMYK, "DeviceCMYK", 4, FileInks.PROCESS, false, false, InkSpace::cmyk);
            case PDDeviceGray _ ->
                new InkSpace(SpaceKind.GRAY, "DeviceGray", 1, FileInks.PROCESS, false, false, InkSpace::gray);
            case PDCalGray _ ->
                new InkSpace(SpaceKind.GRAY, "CalGray", 1, FileInks.PROCESS, false, false, InkSpace::gray);
            case PDSeparation spot -> {
                inks.define(spot.getColorantName(), definition(spot));
                yield spots("Separation", List.of(spot.getColorantName()), inks);
            }
            case PDDeviceN many -> spots("DeviceN", many.getColorantNames(), inks);
            case PDIndexed table -> indexed(table, inks);
            case PDICCBased icc
            when icc.getNumberOfComponents() == 4 ->
                new InkSpace(SpaceKind.CMYK, "ICCBased CMYK", 4, FileInks.PROCESS, false, false, InkSpace::cmyk);
            case PDICCBased icc
            when icc.getNumberOfComponents() == 1 ->
                new InkSpace(SpaceKind.GRAY, "ICCBased Gray", 1, FileInks.PROCESS, false, false, InkSpace::gray);
            default ->
                new InkSpace(
                        SpaceKind.FOREIGN,
                        space instanceof PDICCBased ? "ICCBased RGB" : space.getName(),
                        space.getNumberOfComponents(),
                        FileInks.PROCESS,
                        false,
                        false,
                        (from, to) -> rgb(space.toRGB(from), to));
        };
    }

    private static InkSpace spots(String kind, List<String> names, FileInks inks) {
        if (names.equals(List.of("All"))) {
            return new InkSpace(
                    SpaceKind.SPOTS,
                    "Separation All",
                    1,
                    FileInks.PROCESS,
                    true,
                    false,
                    (from, to) -> Arrays.fill(to, from[0]));
        }
        int[] numbers = names.stream()
                .mapToInt(name -> name.equals("None") ? -1 : inks.number(name))
                .toArray();
        int set = 0;
        for (int number : numbers) if (number >= 0) set |= 1 << number;
        return new InkSpace(
                SpaceKind.SPOTS,
                kind + " " + String.join(", ", names),
                numbers.length,
                set,
                false,
                false,
                (from, to) -> {
                    Arrays.fill(to, 0);
                    for (int i = 0; i < numbers.length && i < from.length; i++)
                        if (numbers[i] >= 0) to[numbers[i]] = from[i];
                });
    }

    /// Its alternate colour at full strength, rounded as far as nobody sees it.
    private static String definition(PDSeparation spot) throws IOException {
        var written = (COSArray) spot.getCOSObject();
        var full = PDFunction.create(written.getObject(3)).eval(new float[] {1});
        var definition = new StringBuilder(spot.getAlternateColorSpace().getName());
        for (float component : full) definition.append(' ').append(Math.round(component * 100));
        return definition.toString();
    }

    /// The table of an indexed space has bytes of its base space.
    private static InkSpace indexed(PDIndexed space, FileInks inks) throws IOException {
        var base = of(space.getBaseColorSpace(), inks);
        var table = table(((COSArray) space.getCOSObject()).getObject(3));
        int width = base.components;
        var decode = space.getBaseColorSpace().getDefaultDecode(8);
        var entry = new float[width];
        return new InkSpace(base.kind, "Indexed " + base.name, 1, base.inks, base.everyInk, true, (from, to) -> {
            int at = Math.clamp(Math.round(from[0]), 0, Math.max(0, table.length / width - 1)) * width;
            for (int i = 0; i < width; i++) {
                float share = at + i < table.length ? (table[at + i] & 0xFF) / 255f : 0;
                entry[i] = decode[2 * i] + share * (decode[2 * i + 1] - decode[2 * i]);
            }
            base.mixing.mix(entry, to);
        });
    }

    private static byte[] table(COSBase written) throws IOException {
        return switch (written) {
            case COSString text -> text.getBytes();
            case COSStream stream -> {
                try (var in = stream.createInputStream()) {
                    yield in.readNBytes(1 << 16);
                }
            }
            case null, default -> new byte[0];
        };
    }

    private static void cmyk(float[] from, float[] to) {
        Arrays.fill(to, 0);
        System.arraycopy(from, 0, to, 0, Math.min(4, from.length));
    }

    private static void gray(float[] from, float[] to) {
        Arrays.fill(to, 0);
        to[FileInks.BLACK] = 1 - from[0];
    }

    private static void rgb(float[] from, float[] to) {
        Arrays.fill(to, 0);
        float black = 1 - Math.max(from[0], Math.max(from[1], from[2]));
        for (int i = 0; i < 3; i++) to[i] = 1 - from[i] - black;
        to[FileInks.BLACK] = black;
    }

    /// Amounts of ink, by number.
    ///
    /// @param into long enough for every ink there can be
    public void mix(float[] from, float[] into) throws IOException {
        mixing.mix(from, into);
        for (int i = 0; i < into.length; i++) into[i] = Math.clamp(into[i], 0, 1);
    }

    /// Which family it belongs to.
    public SpaceKind kind() {
        return kind;
    }

    /// As a prepress operator calls it.
    public String name() {
        return name;
    }

    /// How many numbers make a colour in it.
    public int components() {
        return components;
    }

    /// The inks this space speaks of, whatever the amounts; for registration colour only the process inks are counted.
    public int inks() {
        return inks;
    }

    /// Registration colour: the amount goes to every ink of the job.
    public boolean everyInk() {
        return everyInk;
    }

    boolean indexed() {
        return indexed;
    }
}
