package org.makeready.press.render.pdf;

import java.util.Optional;
import java.util.Set;
import org.makeready.press.colour.Separation;
import org.makeready.press.template.Product;

/// How one print shop wants a product's files.
///
/// @param separation which inks make which colour there
/// @param spots      the names of the inks it carries besides the process inks
/// @param white      the name of its white ink: where the stock is clear, white is laid under everything
/// @param cut        where a cutter follows the edge of the piece; without it the piece is trimmed along its marks
public record PrintSetup(
        Separation separation,
        Set<String> spots,
        Optional<String> white,
        Optional<CutLine> cut,
        Lettering lettering,
        Marks marks) {
    /// What a shop calls the inks that are no process inks.
    ///
    /// @param cut   the line its cutter follows
    /// @param white its white
    /// @param spots the others it carries
    public record SpotInkNames(String cut, String white, Set<String> spots) {
        public static final SpotInkNames USUAL = new SpotInkNames("CutContour", "White", Set.of());
    }

    /// How a product is printed and cut on one of its materials.
    public static PrintSetup of(
            Product product,
            String material,
            Separation separation,
            SpotInkNames names,
            Lettering lettering,
            Marks marks) {
        var cut = switch (product.cut()) {
            case KISS -> Optional.of(new CutLine(names.cut, Depth.KISS));
            case DIE -> Optional.of(new CutLine(names.cut, Depth.DIE));
            case NONE, TRIM -> Optional.<CutLine>empty();
        };
        var white = product.needsWhiteInk(material) ? Optional.of(names.white) : Optional.<String>empty();
        return new PrintSetup(separation, names.spots, white, cut, lettering, marks);
    }

    /// How words are written.
    public enum Lettering {
        /// As text in embedded fonts, cut to the glyphs in use.
        TEXT,
        /// As shapes: nothing a typesetting mistake could touch, nothing to search.
        OUTLINES
    }

    /// What a cutter does along the edge.
    public enum Depth {
        /// Through the print and its film; the backing stays whole.
        KISS,
        /// Through everything.
        DIE
    }

    /// @param spot the name by which the cutter knows its line, exactly
    public record CutLine(String spot, Depth depth) {}

    /// What is printed outside the bleed.
    ///
    /// @param crop   marks where the piece is trimmed
    /// @param slug   a line that tells whose piece this is
    /// @param colours patches of the process inks
    public record Marks(boolean crop, boolean slug, boolean colours) {
        public static final Marks NONE = new Marks(false, false, false), ALL = new Marks(true, true, true);

        /// Whether anything is printed outside the bleed.
        public boolean any() {
            return crop || slug || colours;
        }
    }
}
