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
public record PreflightJob(
        Optional<Size> trim,
        OptionalInt pages,
        boolean cut,
        boolean white,
        String cutInk,
        String whiteInk,
        Set<String> spots) {
    public static final PreflightJob UNKNOWN =
            new PreflightJob(Optional.empty(), OptionalInt.empty(), false, false, "CutContour", "White", Set.of());

    /// The same with this finished size ordered.
    public PreflightJob withTrim(Size ordered) {
        return new PreflightJob(Optional.of(ordered), pages, cut, white, cutInk, whiteInk, spots);
    }

    /// The same with so many pages wanted.
    public PreflightJob withPages(int wanted) {
        return new PreflightJob(trim, OptionalInt.of(wanted), cut, white, cutInk, whiteInk, spots);
    }

    /// The same with a cut line wanted or not.
    public PreflightJob withCut(boolean wanted) {
        return new PreflightJob(trim, pages, wanted, white, cutInk, whiteInk, spots);
    }

    /// The same with white wanted or not.
    public PreflightJob withWhite(boolean wanted) {
        return new PreflightJob(trim, pages, cut, wanted, cutInk, whiteInk, spots);
    }

    /// The same with these names for the inks of the cut line and of white, and these other spot inks.
    public PreflightJob withInks(String cutName, String whiteName, Set<String> others) {
        return new PreflightJob(trim, pages, cut, white, cutName, whiteName, Set.copyOf(others));
    }

    /// Whether an ink of this name is no colour but tells a machine what to do.
    public boolean technical(String ink) {
        return ink.equals(cutInk) || ink.equals(whiteInk);
    }
}
