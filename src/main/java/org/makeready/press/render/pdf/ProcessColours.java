package org.makeready.press.render.pdf;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.makeready.press.artwork.Raster;
import org.makeready.press.colour.Cmyk;
import org.makeready.press.colour.Ink;
import org.makeready.press.colour.Recipe;
import org.makeready.press.colour.Separation;
import org.makeready.press.colour.Tint;
import org.makeready.press.geometry.Transform;
import org.makeready.press.render.pdf.syntax.PdfContent;

/// Process inks, and inks of their own where the press carries them. What a palette says of an ink wins over what its
/// look on screen converts to.
///
/// @param spots the names of the inks the press carries
public record ProcessColours(Separation separation, Map<Ink, Recipe> recipes, Set<String> spots) implements PdfColours {
    private static final int DECIMALS = 3, LENGTH = 27, PIECES = 4;
    private static final double NEARLY_FULL = 0.95;

    @Override
    public String space() {
        return "DeviceCMYK";
    }

    Cmyk process(Ink ink) {
        var recipe = recipes.get(ink);
        return recipe == null ? separation.of(ink) : recipe.process().within(separation.limit());
    }

    private Optional<SpotInk> spot(Ink ink) {
        return Optional.ofNullable(recipes.get(ink))
                .flatMap(Recipe::spot)
                .filter(spots::contains)
                .map(name -> new SpotInk(name, process(ink)));
    }

    @Override
    public boolean black(Ink ink) {
        return spot(ink).isEmpty() && process(ink).blackOnly() && process(ink).black() >= NEARLY_FULL;
    }

    @Override
    public void set(Ink ink, boolean stroked, PdfContent content, PdfParts parts) {
        var spot = spot(ink);
        if (spot.isPresent())
            content.name(parts.spot(spot.get()))
                    .raw(stroked ? "CS 1 " : "cs 1 ")
                    .operator(stroked ? "SCN" : "scn");
        else set(process(ink), stroked, content);
    }

    /// Writes the operator that sets process inks (ISO 32000-2, 8.6.8) for lines or for areas.
    public static void set(Cmyk inks, boolean stroked, PdfContent content) {
        content.number(inks.cyan(), DECIMALS)
                .number(inks.magenta(), DECIMALS)
                .number(inks.yellow(), DECIMALS)
                .number(inks.black(), DECIMALS)
                .operator(stroked ? "K" : "k");
    }

    @Override
    public String only(Ink ink) {
        return spot(ink)
                .map(spot -> "[ /Indexed " + spot.space() + " 0 <ff> ]")
                .orElseGet(() -> "[ /Indexed /DeviceCMYK 0 <" + hex(process(ink)) + "> ]");
    }

    private static String hex(Cmyk inks) {
        var out = new StringBuilder(8);
        for (double amount : new double[] {inks.cyan(), inks.magenta(), inks.yellow(), inks.black()}) {
            int level = (int) Math.round(amount * 255);
            out.append(Character.forDigit(level >> 4, 16)).append(Character.forDigit(level & 15, 16));
        }
        return out.toString();
    }

    /// Halfway between two colours on screen is not halfway between their inks.
    @Override
    public int pieces(Tint from, Tint to) {
        return from.equals(to) ? 1 : PIECES;
    }

    @Override
    public int length() {
        return LENGTH;
    }

    @Override
    public String of(Ink from, Ink to, double at) {
        var inks = between(from, to, at);
        var out = new StringBuilder(LENGTH);
        PdfColours.fraction(inks.cyan(), out);
        PdfColours.fraction(inks.magenta(), out.append(' '));
        PdfColours.fraction(inks.yellow(), out.append(' '));
        PdfColours.fraction(inks.black(), out.append(' '));
        return out.toString();
    }

    private Cmyk between(Ink from, Ink to, double at) {
        if (at == 0) return process(from);
        boolean named = recipes.containsKey(from) || recipes.containsKey(to);
        return named ? process(from).towards(process(to), at) : separation.of(from.towards(to, at));
    }

    @Override
    public PictureObject printed(Raster raster, Transform onPage) {
        var picture = ProcessPicture.of(raster, onPage, separation);
        return new PictureObject(picture.key(), picture::write);
    }
}
