package org.makeready.press.imposition;

import java.util.List;

/// One printed sheet or length of a roll, in points from its lower left corner.
public record SheetLayout(double width, double height, List<PlacedPiece> placed) {
    /// One copy of a piece.
    ///
    /// @param piece  which piece, by its place in the list that was imposed
    /// @param copy   which of its copies, from 0
    /// @param turned by a quarter, counterclockwise
    public record PlacedPiece(int piece, int copy, double x, double y, boolean turned) {}

    /// How much of what lies inside the margins is printed, 0 to 1.
    public double fill(List<Piece> pieces, ImpositionRules rules) {
        double printed = placed.stream()
                .mapToDouble(p ->
                        pieces.get(p.piece()).width() * pieces.get(p.piece()).height())
                .sum();
        return printed / (width - 2 * rules.margin()) / (height - 2 * rules.margin());
    }
}
