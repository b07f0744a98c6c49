package org.makeready.press.folder;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.makeready.press.artwork.Style;
import org.makeready.press.canvas.PaintedBounds;
import org.makeready.press.colour.Ink;
import org.makeready.press.colour.OkLab;
import org.makeready.press.colour.Paint;
import org.makeready.press.colour.Tint;
import org.makeready.press.geometry.Rect;
import org.makeready.press.geometry.Transform;
import org.makeready.press.svg.ArtworkReader;
import org.makeready.press.template.Art;
import org.makeready.press.template.Face;

/// The palette proposed for a drawing: first the roles its classes name, then the colours that cover most of it.
///
/// @param roles by name, with the default colour of each
/// @param ground the colour that covers most
record DraftPalette(Map<String, Ink> roles, Ink ground) {
    private static final int MOST = 5;
    /// Colours closer than this are one to the eye; below the other, a colour has no hue.
    private static final double APART = 0.03, GREY = 0.02, LIGHT = 0.85, DARK = 0.25;
    private static final String CLASS = "ink-", LETTERING = "lettering";
    private static final double[] TURNS = {1.2, 2.8, 4.6};
    /// Where on the wheel of OKLab they lie, in degrees.
    private static final Map<String, Integer> HUES = Map.of(
            "red", 29, "orange", 60, "gold", 90, "green", 142, "teal", 195, "blue", 250, "violet", 305, "pink", 355);

    static DraftPalette of(ArtworkReader.FaceArtwork drawn, Face face) {
        var areas = new HashMap<Ink, Double>();
        var named = new LinkedHashMap<String, Ink>();
        collect(drawn, drawn.art(), Transform.IDENTITY, face.bleedBox(), areas, named);
        var byArea = areas.entrySet().stream()
                .sorted(Map.Entry.<Ink, Double>comparingByValue()
                        .reversed()
                        .thenComparingInt(entry -> entry.getKey().rgb()))
                .map(Map.Entry::getKey)
                .toList();
        var ground = byArea.isEmpty() ? Ink.WHITE : byArea.getFirst();
        var roles = new LinkedHashMap<String, Ink>();
        named.forEach((name, ink) -> {
            if (!roles.containsValue(ink)) roles.put(name, ink);
        });
        for (var ink : byArea) {
            if (roles.size() < MOST
                    && roles.values().stream().allMatch(other -> OkLab.of(other).distance(OkLab.of(ink)) > APART))
                roles.put(unused(name(ink), roles), ink);
        }
        return new DraftPalette(roles, ground);
    }

    private static void collect(
            ArtworkReader.FaceArtwork drawn,
            List<Art> art,
            Transform place,
            Rect paper,
            Map<Ink, Double> areas,
            Map<String, Ink> named) {
        for (var part : art) {
            switch (part) {
                case Art.Group group ->
                    collect(drawn, group.parts(), place.times(group.transform()), paper, areas, named);
                case Art.Masked masked -> collect(drawn, masked.parts(), place, paper, areas, named);
                case Art.Shape(var outline, var style, Paint.Solid<Tint>(Tint.Fixed(Ink ink), double alpha))
                when alpha >= 1 && !outline.empty() -> {
                    PaintedBounds.shape(outline, style, place)
                            .common(paper)
                            .ifPresent(reach -> areas.merge(ink, covered(reach, style), Double::sum));
                    for (var word : Objects.requireNonNull(drawn.origins().get(part))
                            .attribute("class")
                            .split("\\s+")) {
                        if (word.matches(CLASS + "[a-z0-9][a-z0-9.-]{0,39}"))
                            named.putIfAbsent(word.substring(CLASS.length()), ink);
                    }
                }
                case Art.Shape _, Art.Picture _, Art.Place _ -> {}
            }
        }
    }

    private static double covered(Rect reach, Style style) {
        return style instanceof Style.Stroke stroke
                ? 2 * (reach.width() + reach.height()) * stroke.width()
                : reach.width() * reach.height();
    }

    private static String name(Ink ink) {
        var lab = OkLab.of(ink);
        double strength = Math.hypot(lab.a(), lab.b());
        if (strength < GREY) return lab.l() > LIGHT ? "white" : lab.l() < DARK ? "black" : "grey";
        double turn = Math.toDegrees(Math.atan2(lab.b(), lab.a()));
        return HUES.entrySet().stream()
                .min(Comparator.comparingDouble(hue -> Math.abs(Math.IEEEremainder(turn - hue.getValue(), 360))))
                .orElseThrow()
                .getKey();
    }

    private static String unused(String name, Map<String, Ink> roles) {
        var free = name;
        for (int i = 2; roles.containsKey(free); i++) free = name + "-" + i;
        return free;
    }

    /// The role for words on the ground: the one that is read best; one of black or white is added where none is read
    /// well.
    String lettering() {
        if (roles.containsKey(LETTERING)) return LETTERING;
        var best =
                roles.entrySet().stream().max(Comparator.comparingDouble(role -> lightnessDistance(role.getValue())));
        if (best.isPresent() && lightnessDistance(best.get().getValue()) > 0.45)
            return best.get().getKey();
        var ink = lightnessDistance(Ink.WHITE) > lightnessDistance(Ink.BLACK) ? Ink.WHITE : Ink.BLACK;
        return roles.entrySet().stream()
                .filter(role -> role.getValue().equals(ink))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseGet(() -> {
                    roles.put(LETTERING, ink);
                    return LETTERING;
                });
    }

    private double lightnessDistance(Ink ink) {
        return Math.abs(OkLab.of(ink).l() - OkLab.of(ground).l());
    }

    /// Colours to offer for a role: its own first, then others as light and as strong.
    List<Ink> offered(Ink initial) {
        var offered = new LinkedHashSet<>(List.of(initial));
        var lab = OkLab.of(initial);
        if (Math.hypot(lab.a(), lab.b()) >= GREY)
            for (double turn : TURNS) offered.add(lab.turned(turn).ink());
        return new ArrayList<>(offered);
    }
}
