package org.makeready.press.composition;

import java.util.List;
import org.makeready.press.geometry.Length;
import org.makeready.press.template.Face;

/// A design fully resolved: what every writer draws. `title` names it for readers of the file; `fingerprint` (SHA-256,
/// hex) stands for everything that went into it: the same fingerprint gives the same bytes.
public record Composition(String fingerprint, String title, String language, List<Side> sides, List<SetText> texts) {
    /// One face with the items on it, bottom first. Items may reach into the bleed.
    public record Side(Face face, List<Item> items) {}

    /// How one text slot came out: its size and its lines as set.
    public record SetText(String slot, Length size, List<String> lines) {}

    /// The face of this name.
    ///
    /// @throws java.util.NoSuchElementException when there is none
    public Side side(String face) {
        return sides.stream().filter(s -> s.face().name().equals(face)).findFirst().orElseThrow();
    }
}
