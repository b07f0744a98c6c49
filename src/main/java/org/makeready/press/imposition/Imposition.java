package org.makeready.press.imposition;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.IntStream;

/// Lays pieces out on sheets or along a roll. Several orders and ways to choose places are tried, for each sheet and
/// for all alike; what takes the least material wins, the earliest tried among equals, so that the same pieces always
/// lie alike.
public final class Imposition {
    private static final double LEAST_PAGE = 3, HAIR = 1e-6;
    /// More copies than this are tried in one way only.
    private static final int MANY = 20_000;
    /// Copies of one piece lie closest row by row or column by column.
    private static final List<FreeSpace.PlacementRule> ALIKE =
            List.of(FreeSpace.PlacementRule.LOW, FreeSpace.PlacementRule.LEFT);
    private static final List<Comparator<Piece>> ORDERS = List.of(
            Comparator.<Piece>comparingDouble(p -> -p.width() * p.height()),
            Comparator.<Piece>comparingDouble(p -> -Math.max(p.width(), p.height()))
                    .thenComparingDouble(p -> -p.width() * p.height()),
            Comparator.<Piece>comparingDouble(p -> -Math.min(p.width(), p.height()))
                    .thenComparingDouble(p -> -p.width() * p.height()),
            Comparator.<Piece>comparingDouble(p -> -p.width() - p.height()));

    private final List<Piece> pieces;
    private final Substrate substrate;
    private final ImpositionRules rules;

    private Imposition(List<Piece> pieces, Substrate substrate, ImpositionRules rules) {
        this.pieces = pieces;
        this.substrate = substrate;
        this.rules = rules;
    }

    /// @throws IllegalArgumentException when a piece is larger than what lies inside the margins; the message says
    /// which
    public static List<SheetLayout> of(List<Piece> pieces, Substrate substrate, ImpositionRules rules) {
        return new Imposition(pieces, substrate, rules).best();
    }

    private List<SheetLayout> best() {
        for (int i = 0; i < pieces.size(); i++) {
            if (!fits(pieces.get(i)))
                throw new IllegalArgumentException(
                        "Piece %d (%.1f × %.1f pt with bleed) does not fit inside the margins"
                                .formatted(
                                        i + 1,
                                        pieces.get(i).width(),
                                        pieces.get(i).height()));
        }
        var ways = attempts();
        if (pieces.stream().mapToInt(Piece::copies).sum() > MANY) return layouts(ways.subList(0, 1));
        var best = layouts(ways);
        for (var way : ways) {
            var layouts = layouts(List.of(way));
            if (material(layouts) < material(best) - HAIR) best = layouts;
        }
        return best;
    }

    /// An order to lay pieces in and a way to choose places.
    private record LayoutAttempt(List<Integer> sequence, FreeSpace.PlacementRule choice, boolean across) {}

    private List<LayoutAttempt> attempts() {
        var ways = new LinkedHashSet<LayoutAttempt>();
        for (var order : ORDERS) {
            var sequence = IntStream.range(0, pieces.size())
                    .boxed()
                    .sorted(Comparator.comparing(pieces::get, order))
                    .toList();
            for (var choice : pieces.size() == 1 ? ALIKE : List.of(FreeSpace.PlacementRule.values())) {
                ways.add(new LayoutAttempt(sequence, choice, true));
                if (rules.guillotine()) ways.add(new LayoutAttempt(sequence, choice, false));
            }
        }
        return List.copyOf(ways);
    }

    private boolean fits(Piece piece) {
        double width = substrate.width() - 2 * rules.margin(), height = substrate.longest() - 2 * rules.margin();
        return piece.width() <= width && piece.height() <= height
                || rules.turned() && piece.height() <= width && piece.width() <= height;
    }

    /// The area that is used up, an unfinished last sheet only as far as pieces lie on it.
    private double material(List<SheetLayout> layouts) {
        double whole = layouts.stream()
                .limit(layouts.size() - 1L)
                .mapToDouble(layout -> layout.width() * layout.height())
                .sum();
        return whole + substrate.width() * usedHeight(layouts.getLast());
    }

    private double usedHeight(SheetLayout layout) {
        return layout.placed().stream()
                .mapToDouble(p -> p.y()
                        + (p.turned()
                                ? pieces.get(p.piece()).width()
                                : pieces.get(p.piece()).height()))
                .max()
                .orElse(0);
    }

    /// One sheet after the other, each laid out in whichever of the ways fills it best.
    private List<SheetLayout> layouts(List<LayoutAttempt> ways) {
        int[] left = pieces.stream().mapToInt(Piece::copies).toArray();
        var layouts = new ArrayList<SheetLayout>();
        while (Arrays.stream(left).anyMatch(count -> count > 0)) {
            var best = layout(ways.getFirst(), left);
            for (var way : ways.subList(1, ways.size())) {
                var layout = layout(way, left);
                if (layout.fill(pieces, rules) > best.fill(pieces, rules) + HAIR) best = layout;
            }
            best.placed().forEach(placed -> left[placed.piece()]--);
            layouts.add(best);
        }
        return layouts;
    }

    /// Fills one sheet with what is left, as far as there is room. A gutter is part of what each piece takes, and the
    /// sheet is a gutter larger than it is, since the outermost need none.
    private SheetLayout layout(LayoutAttempt way, int[] before) {
        int[] left = before.clone();
        var bin = new FreeSpace(
                substrate.width() - 2 * rules.margin() + rules.gutter(),
                substrate.longest() - 2 * rules.margin() + rules.gutter(),
                rules.guillotine(),
                way.choice,
                way.across);
        var placed = new ArrayList<SheetLayout.PlacedPiece>();
        for (int i : way.sequence) {
            var piece = pieces.get(i);
            while (left[i] > 0) {
                var spot =
                        bin.takePlace(piece.width() + rules.gutter(), piece.height() + rules.gutter(), rules.turned());
                if (spot.isEmpty()) break;
                placed.add(new SheetLayout.PlacedPiece(
                        i,
                        piece.copies() - left[i]--,
                        spot.get().x() + rules.margin(),
                        spot.get().y() + rules.margin(),
                        spot.get().turned()));
            }
        }
        var layout = new SheetLayout(substrate.width(), substrate.longest(), List.copyOf(placed));
        return substrate instanceof Substrate.Roll
                ? new SheetLayout(
                        layout.width(), Math.max(LEAST_PAGE, usedHeight(layout) + rules.margin()), layout.placed())
                : layout;
    }
}
