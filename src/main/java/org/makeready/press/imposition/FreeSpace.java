package org.makeready.press.imposition;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What is still free on one sheet. After J. Jylänki, "A Thousand Ways to Pack the Bin" (2010): maximal rectangles,
/// which may overlap, or a guillotine's, which may not.
final class FreeSpace {
    private static final double HAIR = 1e-6;
    private final boolean guillotine;
    private final PlacementRule choice;
    private final boolean shorter;
    private List<FreeRectangle> free = new ArrayList<>();

    /// Which of the free places a piece takes.
    enum PlacementRule {
        /// The one it fits most closely in one direction.
        SHORT_SIDE,
        /// The one that is used up most.
        AREA,
        /// The lowest.
        LOW,
        /// The leftmost.
        LEFT
    }

    private record FreeRectangle(double x, double y, double width, double height) {
        boolean holds(FreeRectangle other) {
            return other.x >= x - HAIR
                    && other.y >= y - HAIR
                    && other.x + other.width <= x + width + HAIR
                    && other.y + other.height <= y + height + HAIR;
        }

        boolean meets(FreeRectangle other) {
            return other.x < x + width - HAIR
                    && other.x + other.width > x + HAIR
                    && other.y < y + height - HAIR
                    && other.y + other.height > y + HAIR;
        }
    }

    record SheetPlace(double x, double y, boolean turned) {}

    /// @param shorter whether a guillotine cuts along the shorter rest, so that the larger part stays large, or the
    /// longer
    FreeSpace(double width, double height, boolean guillotine, PlacementRule choice, boolean shorter) {
        this.shorter = shorter;
        this.guillotine = guillotine;
        this.choice = choice;
        free.add(new FreeRectangle(0, 0, width, height));
    }

    /// Takes a place for something this large, upright or turned; nothing where none is left.
    Optional<SheetPlace> takePlace(double width, double height, boolean mayTurn) {
        FreeRectangle best = null;
        double bestScore = Double.MAX_VALUE, bestSecond = Double.MAX_VALUE;
        boolean bestTurned = false;
        for (var place : free) {
            for (int turn = 0; turn < (mayTurn ? 2 : 1); turn++) {
                double w = turn == 0 ? width : height, h = turn == 0 ? height : width;
                if (w > place.width + HAIR || h > place.height + HAIR) continue;
                double score = score(place, w, h), second = second(place, w, h);
                if (score < bestScore - HAIR || score < bestScore + HAIR && second < bestSecond - HAIR) {
                    best = place;
                    bestScore = score;
                    bestSecond = second;
                    bestTurned = turn == 1;
                }
            }
        }
        if (best == null) return Optional.empty();
        var used = new FreeRectangle(best.x, best.y, bestTurned ? height : width, bestTurned ? width : height);
        if (guillotine) cut(best, used);
        else splitAll(used);
        return Optional.of(new SheetPlace(used.x, used.y, bestTurned));
    }

    private double score(FreeRectangle place, double w, double h) {
        return switch (choice) {
            case SHORT_SIDE -> Math.min(place.width - w, place.height - h);
            case AREA -> place.width * place.height - w * h;
            case LOW -> place.y + h;
            case LEFT -> place.x + w;
        };
    }

    private double second(FreeRectangle place, double w, double h) {
        return switch (choice) {
            case SHORT_SIDE -> Math.max(place.width - w, place.height - h);
            case AREA -> Math.min(place.width - w, place.height - h);
            case LOW -> place.x;
            case LEFT -> place.y;
        };
    }

    private void cut(FreeRectangle place, FreeRectangle used) {
        free.remove(place);
        double right = place.width - used.width, above = place.height - used.height;
        boolean across = right < above == shorter;
        add(new FreeRectangle(place.x + used.width, place.y, right, across ? used.height : place.height));
        add(new FreeRectangle(place.x, place.y + used.height, across ? place.width : used.width, above));
    }

    private void add(FreeRectangle part) {
        if (part.width > HAIR && part.height > HAIR) free.add(part);
    }

    private void splitAll(FreeRectangle used) {
        var rest = new ArrayList<FreeRectangle>();
        var cut = new ArrayList<FreeRectangle>();
        for (var place : free) {
            if (place.meets(used)) around(place, used, cut);
            else rest.add(place);
        }
        for (var part : cut) {
            if (rest.stream().noneMatch(other -> other.holds(part))) {
                rest.removeIf(part::holds);
                rest.add(part);
            }
        }
        free = rest;
    }

    /// What of a free place lies left, right, below and above of what was used.
    private static void around(FreeRectangle place, FreeRectangle used, List<FreeRectangle> out) {
        double right = place.x + place.width, top = place.y + place.height;
        if (used.x > place.x + HAIR) out.add(new FreeRectangle(place.x, place.y, used.x - place.x, place.height));
        if (used.x + used.width < right - HAIR)
            out.add(new FreeRectangle(used.x + used.width, place.y, right - used.x - used.width, place.height));
        if (used.y > place.y + HAIR) out.add(new FreeRectangle(place.x, place.y, place.width, used.y - place.y));
        if (used.y + used.height < top - HAIR)
            out.add(new FreeRectangle(place.x, used.y + used.height, place.width, top - used.y - used.height));
    }
}
