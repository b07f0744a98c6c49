package org.makeready.press.folder;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.makeready.press.artwork.Raster;
import org.makeready.press.canvas.PaintedBounds;
import org.makeready.press.font.Font;
import org.makeready.press.font.FontSupply;
import org.makeready.press.geometry.Rect;
import org.makeready.press.svg.ArtworkReader;
import org.makeready.press.template.Art;

/// The slots proposed for a drawing, in the order they are read: from top to bottom.
final class DraftSlots {
    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9.-]{0,39}");
    private static final Pattern PICTURE =
            Pattern.compile("(^|[.-])(photo|picture|image|portrait|logo|selfie|snapshot)s?([.-]|$|[0-9])");
    private static final List<String> FONTS =
            List.of("montserrat-bold", "oswald-bold", "lora", "alfa-slab-one", "playfair-display-bold", "caveat-bold");
    private static final double PICTURE_PPI = 230, POINTS_PER_INCH = 72;
    private final ArtworkReader.FaceArtwork drawn;
    private final DraftPalette palette;
    private final List<String> fonts;

    DraftSlots(ArtworkReader.FaceArtwork drawn, DraftPalette palette, FontSupply fonts) {
        this.drawn = drawn;
        this.palette = palette;
        var known = FONTS.stream().filter(id -> fonts.font(id).isPresent()).toList();
        this.fonts = known.isEmpty()
                ? fonts.families().stream()
                        .flatMap(family -> family.fonts().stream())
                        .map(Font::id)
                        .limit(3)
                        .toList()
                : known;
    }

    /// A slot as template.json says it.
    ///
    /// @param picture the file of a picture slot's first picture
    record ProposedSlot(String name, Map<String, Object> members, Optional<byte[]> picture) {
        String pictureName() {
            return name + ".png";
        }
    }

    List<ProposedSlot> slots() {
        var slots = new LinkedHashMap<String, ProposedSlot>();
        drawn.art().stream()
                .flatMap(Art::places)
                .filter(place -> NAME.matcher(place.slot()).matches())
                .sorted(Comparator.comparingDouble(
                                (Art.Place place) -> box(place).y())
                        .thenComparingDouble(place -> box(place).x()))
                .forEach(place -> slots.computeIfAbsent(place.slot(), _ -> slot(place)));
        options(drawn.art())
                .filter(name -> NAME.matcher(name).matches())
                .forEach(name -> slots.putIfAbsent(
                        name, new ProposedSlot(name, members("option", name, "default", true), Optional.empty())));
        return new ArrayList<>(slots.values());
    }

    private static Rect box(Art.Place place) {
        return PaintedBounds.rectangle(place.box(), place.transform());
    }

    private static Stream<String> options(List<Art> art) {
        return art.stream().flatMap(part -> switch (part) {
            case Art.Group group -> Stream.concat(group.option().stream(), options(group.parts()));
            case Art.Masked masked -> options(masked.parts());
            case Art.Shape _, Art.Picture _, Art.Place _ -> Stream.empty();
        });
    }

    private static Map<String, Object> members(String kind, String name, Object... more) {
        var members = new LinkedHashMap<String, Object>();
        members.put("kind", kind);
        members.put("name", name);
        members.put("label", label(name));
        for (int i = 0; i < more.length; i += 2) members.put((String) more[i], more[i + 1]);
        return members;
    }

    private static String label(String name) {
        var words = name.replaceAll("[.-]+", " ").strip();
        return words.isEmpty() ? name : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    /// Rectangles and lines are for words, other closed shapes for pictures, unless the name says otherwise.
    private ProposedSlot slot(Art.Place place) {
        var origin = Objects.requireNonNull(drawn.origins().get(place));
        boolean closed = List.of("circle", "ellipse", "polygon").contains(origin.name())
                || origin.name().equals("path")
                        && origin.attribute("d")
                                .strip()
                                .toLowerCase(Locale.ROOT)
                                .endsWith("z");
        boolean line = origin.name().equals("line")
                || origin.name().equals("polyline")
                || origin.name().equals("path") && !closed;
        return PICTURE.matcher(place.slot()).find() || closed ? picture(place) : text(place, line);
    }

    private ProposedSlot text(Art.Place place, boolean line) {
        double width = place.box().width(), height = place.box().height();
        int lines = line || width > 5 * height ? 1 : width > 2 * height ? 2 : 4;
        double largest = Math.clamp(Math.floor(line ? 24 : height / (1.2 * lines) * (lines == 1 ? 1 : 1.4)), 8, 144);
        double smallest = Math.clamp(Math.floor(largest / 3), 6, 18);
        int letters = Math.clamp((int) (lines * width / (smallest * 0.6)), 8, 200);
        var members = members(
                "text",
                place.slot(),
                "default",
                label(place.slot()),
                "required",
                false,
                "maxLength",
                letters,
                "maxLines",
                lines,
                "size",
                sizes(smallest, largest),
                "fonts",
                fonts,
                "ink",
                palette.lettering());
        if (line) members.put("path", Map.of());
        return new ProposedSlot(place.slot(), members, Optional.empty());
    }

    private static Map<String, Object> sizes(double smallest, double largest) {
        var sizes = new LinkedHashMap<String, Object>();
        sizes.put("min", String.format(Locale.ROOT, "%.0fpt", smallest));
        sizes.put("max", String.format(Locale.ROOT, "%.0fpt", largest));
        return sizes;
    }

    private static ProposedSlot picture(Art.Place place) {
        var name = place.slot();
        return new ProposedSlot(
                name, members("picture", name, "default", name + ".png"), Optional.of(grey(place.box())));
    }

    /// A soft grey picture, large enough to print sharp in its frame.
    private static byte[] grey(Rect frame) {
        int width = pixels(frame.width()), height = pixels(frame.height());
        var picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var canvas = picture.createGraphics();
        canvas.setPaint(new GradientPaint(0, 0, new Color(0xD9DCE1), 0, height, new Color(0x9AA1AC)));
        canvas.fillRect(0, 0, width, height);
        canvas.dispose();
        return Raster.of(picture).bytes();
    }

    private static int pixels(double points) {
        return (int) Math.clamp(Math.ceil(points / POINTS_PER_INCH * PICTURE_PPI), 1, 4000);
    }
}
