package org.makeready.press.template;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.makeready.press.geometry.Length;
import org.makeready.press.geometry.Size;

/// What can be made: sizes, materials and prices of one product, as its `product.json` says.
///
/// @param inkLimit the most ink one place may get: 3 stands for 300 %
public record Product(
        String id,
        String title,
        String description,
        Length bleed,
        Length safeMargin,
        CutMethod cut,
        double inkLimit,
        String currency,
        List<Format> formats,
        List<Material> materials,
        List<QuantityBreak> quantityBreaks) {
    /// One size on offer; `price` is for one piece on a material of factor 1.
    public record Format(String id, String title, Size trim, TrimShape shape, BigDecimal price) {}

    /// `factor` multiplies the price.
    public record Material(String id, String title, BigDecimal factor, Stock stock) {
        /// A material that can be printed on and hides what is behind it.
        public Material(String id, String title, BigDecimal factor) {
            this(id, title, factor, Stock.OPAQUE);
        }
    }

    /// How a piece gets its edge.
    public enum CutMethod {
        NONE,
        /// Straight, along marks.
        TRIM,
        /// By a cutter that follows a line, down to the backing.
        KISS,
        /// By a cutter that follows a line, through everything.
        DIE;

        /// Whether a machine follows a line in the file.
        public boolean followsOutline() {
            return this == KISS || this == DIE;
        }
    }

    /// What is printed on.
    public enum Stock {
        OPAQUE,
        /// White ink has to lie under everything.
        CLEAR,
        /// Nothing is printed: the piece is looked at on screens.
        SCREEN
    }

    /// From this quantity on, this much is taken off the price of a piece.
    public record QuantityBreak(int from, BigDecimal percentOff) {}

    /// The size of this id; empty when there is none.
    public Optional<Format> format(String id) {
        return formats.stream().filter(f -> f.id().equals(id)).findFirst();
    }

    /// Whether white has to lie under what is printed on this material.
    public boolean needsWhiteInk(String material) {
        return material(material).filter(known -> known.stock() == Stock.CLEAR).isPresent();
    }

    /// The material of this id; empty when there is none.
    public Optional<Material> material(String id) {
        return materials.stream().filter(m -> m.id().equals(id)).findFirst();
    }
}
