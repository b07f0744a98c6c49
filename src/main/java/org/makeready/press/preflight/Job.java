package org.makeready.press.preflight;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.makeready.press.geometry.Size;

/// What the file is wanted for. Where nothing is said, nothing is held against the file.
///
/// @param trim      the finished size that was ordered
/// @param pages     how many pages there must be
/// @param cut       whether there must be a cut line
/// @param white     whether there must be white
/// @param cutInk    what the print shop calls the ink of cut lines
/// @param whiteInk  what it calls white
/// @param spots     other inks it carries, and may print with
public record Job(
        Optional<Size> trim,
        OptionalInt pages,
        boolean cut,
        boolean white,
        String cutInk,
        String whiteInk,
        Set<String> spots) {
    public static final Job UNKNOWN =
            new Job(Optional.empty(), OptionalInt.empty(), false, false, "CutContour", "White", Set.of());

    public Job withTrim(Size ordered) {
        return new Job(Optional.of(ordered), pages, cut, white, cutInk, whiteInk, spots);
    }

    public Job withPages(int wanted) {
        return new Job(trim, OptionalInt.of(wanted), cut, white, cutInk, whiteInk, spots);
    }

    public Job withCut(boolean wanted) {
        return new Job(trim, pages, wanted, white, cutInk, whiteInk, spots);
    }

    public Job withWhite(boolean wanted) {
        return new Job(trim, pages, cut, wanted, cutInk, whiteInk, spots);
    }

    public Job withInks(String cutName, String whiteName, Set<String> others) {
        return new Job(trim, pages, cut, white, cutName, whiteName, Set.copyOf(others));
    }

    /// Whether an ink of this name is no colour but tells a machine what to do.
    boolean technical(String ink) {
        return ink.equals(cutInk) || ink.equals(whiteInk);
    }
}
