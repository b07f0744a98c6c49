package org.makeready.press.imposition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;

class ImpositionTest {
    private static final double HAIR = 1e-4;
    /// The sizes of the starter products, with bleed.
    private static final List<Piece> MIXED =
            List.of(new Piece(846, 234, 40), new Piece(738, 234, 60), new Piece(450, 306, 50), new Piece(378, 522, 40));

    @Test
    void every_copy_lies_once_inside_the_margins_and_apart_from_others() {
        var random = new Random(17);
        for (int round = 0; round < 60; round++) {
            var pieces = new ArrayList<Piece>();
            for (int i = random.nextInt(1, 6); i > 0; i--)
                pieces.add(new Piece(random.nextInt(40, 400), random.nextInt(40, 400), random.nextInt(1, 40)));
            var substrate = random.nextBoolean()
                    ? new Substrate.Sheet(900, 1300)
                    : new Substrate.Roll(random.nextInt(450, 2000));
            var rules = new ImpositionRules(
                    random.nextInt(0, 20), random.nextInt(0, 15), random.nextBoolean(), random.nextBoolean());
            if (substrate.width() - 2 * rules.margin() < 400) continue;
            var layouts = Imposition.of(pieces, substrate, rules);
            assertEquals(layouts, Imposition.of(pieces, substrate, rules));
            judge(pieces, substrate, rules, layouts);
        }
    }

    private static void judge(
            List<Piece> pieces, Substrate substrate, ImpositionRules rules, List<SheetLayout> layouts) {
        int copies = 0;
        for (var layout : layouts) {
            assertTrue(layout.height() <= Substrate.LONGEST && layout.width() == substrate.width());
            var inside = new Rectangle2D.Double(
                    rules.margin() - HAIR,
                    rules.margin() - HAIR,
                    layout.width() - 2 * rules.margin() + 2 * HAIR,
                    layout.height() - 2 * rules.margin() + 2 * HAIR);
            var boxes =
                    layout.placed().stream().map(placed -> box(pieces, placed)).toList();
            for (int i = 0; i < boxes.size(); i++) {
                assertTrue(inside.contains(boxes.get(i)), layout::toString);
                for (int k = 0; k < i; k++)
                    assertTrue(apart(boxes.get(i), boxes.get(k), rules.gutter()), layout::toString);
            }
            if (rules.guillotine()) assertTrue(cuttable(boxes), layout::toString);
            assertTrue(rules.turned() || layout.placed().stream().noneMatch(SheetLayout.PlacedPiece::turned));
            copies += boxes.size();
        }
        Set<List<Integer>> named = new HashSet<>();
        layouts.forEach(layout -> layout.placed().forEach(placed -> named.add(List.of(placed.piece(), placed.copy()))));
        assertEquals(pieces.stream().mapToInt(Piece::copies).sum(), copies);
        assertEquals(copies, named.size());
    }

    private static Rectangle2D box(List<Piece> pieces, SheetLayout.PlacedPiece placed) {
        var piece = pieces.get(placed.piece());
        return placed.turned()
                ? new Rectangle2D.Double(placed.x(), placed.y(), piece.height(), piece.width())
                : new Rectangle2D.Double(placed.x(), placed.y(), piece.width(), piece.height());
    }

    private static boolean apart(Rectangle2D a, Rectangle2D b, double gutter) {
        double across = Math.max(a.getMinX() - b.getMaxX(), b.getMinX() - a.getMaxX());
        double up = Math.max(a.getMinY() - b.getMaxY(), b.getMinY() - a.getMaxY());
        return Math.max(across, up) >= gutter - HAIR;
    }

    /// Whether straight cuts through all that is left take everything apart.
    private static boolean cuttable(List<Rectangle2D> boxes) {
        if (boxes.size() < 2) return true;
        return parted(boxes, Rectangle2D::getMinX, Rectangle2D::getMaxX)
                || parted(boxes, Rectangle2D::getMinY, Rectangle2D::getMaxY);
    }

    private static boolean parted(
            List<Rectangle2D> boxes, ToDoubleFunction<Rectangle2D> low, ToDoubleFunction<Rectangle2D> high) {
        for (var box : boxes) {
            double cut = high.applyAsDouble(box);
            var before = boxes.stream()
                    .filter(b -> high.applyAsDouble(b) <= cut + HAIR)
                    .toList();
            var after = boxes.stream()
                    .filter(b -> low.applyAsDouble(b) >= cut - HAIR)
                    .toList();
            if (!after.isEmpty() && before.size() + after.size() == boxes.size())
                return cuttable(before) && cuttable(after);
        }
        return false;
    }

    @Test
    void starter_sizes_fill_rolls_and_large_sheets_well() {
        for (boolean guillotine : new boolean[] {false, true}) {
            var rules = new ImpositionRules(18, 9, true, guillotine);
            for (double width : new double[] {24, 54, 60}) {
                assertTrue(
                        fill(Imposition.of(MIXED, new Substrate.Roll(width * 72), rules), rules) >= 0.85,
                        width + " in roll, guillotine " + guillotine);
            }
            var sheets = Imposition.of(MIXED, new Substrate.Sheet(28 * 72, 40 * 72), rules);
            assertTrue(
                    fill(sheets.subList(0, sheets.size() - 1), rules) >= 0.85, "full sheets, guillotine " + guillotine);
        }
    }

    private static double fill(List<SheetLayout> layouts, ImpositionRules rules) {
        return layouts.stream()
                .mapToDouble(layout -> layout.fill(MIXED, rules))
                .average()
                .orElseThrow();
    }

    @Test
    void a_long_run_on_a_roll_is_cut_into_pages_a_pdf_can_have() {
        var layouts = Imposition.of(
                List.of(new Piece(810, 234, 1000)),
                new Substrate.Roll(54 * 72),
                new ImpositionRules(18, 9, false, false));
        assertTrue(layouts.size() >= 4 && layouts.stream().allMatch(layout -> layout.height() <= Substrate.LONGEST));
    }

    @Test
    void a_piece_that_is_too_large_is_named() {
        var refusal = assertThrows(
                IllegalArgumentException.class,
                () -> Imposition.of(
                        List.of(new Piece(100, 100, 1), new Piece(700, 950, 2)),
                        new Substrate.Sheet(720, 950),
                        new ImpositionRules(18, 9, true, false)));
        assertTrue(refusal.getMessage().startsWith("Piece 2 "), refusal.getMessage());
    }
}
