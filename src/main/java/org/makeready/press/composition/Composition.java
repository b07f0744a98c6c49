package org.makeready.press.composition;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import org.makeready.press.colour.Ink;
import org.makeready.press.design.Problem;
import org.makeready.press.geometry.Length;
import org.makeready.press.geometry.Transform;
import org.makeready.press.item.Item;
import org.makeready.press.template.Art;
import org.makeready.press.template.Face;
import org.makeready.press.template.Slot;
import org.makeready.press.template.Template;

/// A design fully resolved: a template, an ink for each of its roles, which of its options are shown, and the item that
/// fills each slot. What stays as the template has it is not copied: plates have drawn it already. `fingerprint`
/// (SHA-256, hex) stands for everything that went into it: the same fingerprint gives the same bytes.
///
/// @param filled   by slot, in the slot's own space: a slot that is left empty is missing
/// @param warnings what may be printed but will not look its best
public record Composition(
        String fingerprint,
        Template template,
        SortedMap<String, Ink> inks,
        SortedMap<String, Boolean> options,
        Map<String, Item> filled,
        List<SetText> texts,
        List<SetPicture> pictures,
        List<Problem> warnings) {
    /// One face of a composition.
    public record ComposedFace(Composition composition, Face face) {
        /// All items on it, bottom first, worked out anew at each call. Items may reach into the bleed.
        public List<Item> items() {
            return composition.items(composition.template.art(face));
        }
    }

    /// How one text slot came out: its size, its lines as set, its font, the extra space after each letter (ems), the
    /// distance between baselines (font sizes), and which steps of the slot's fitting that took.
    public record SetText(
            String slot,
            Length size,
            List<String> lines,
            String font,
            double letterSpacing,
            double lineHeight,
            List<Slot.FitStep> steps) {}

    /// How one picture slot came out: the SHA-256 (hex) of the picture, where its unit square lies in the slot's space,
    /// and its resolution in print, in pixels per inch.
    public record SetPicture(String slot, String sha256, Transform placement, double ppi) {}

    /// All faces, in the order of the template.
    public List<ComposedFace> faces() {
        return template.faces().stream()
                .map(face -> new ComposedFace(this, face))
                .toList();
    }

    /// The face of this name.
    ///
    /// @throws java.util.NoSuchElementException when there is none
    public ComposedFace face(String face) {
        return faces().stream()
                .filter(s -> s.face().name().equals(face))
                .findFirst()
                .orElseThrow();
    }

    /// What becomes of art in this composition.
    public List<Item> items(List<Art> art) {
        return new ArtResolver(this).resolve(art);
    }

    /// The ink of a role of the palette.
    ///
    /// @throws NullPointerException when the template has no such role
    public Ink ink(String role) {
        return Objects.requireNonNull(inks.get(role), role);
    }

    /// What fills a place, in the coordinates of its face; empty when nothing does.
    public Optional<Item> at(Art.Place place) {
        return Optional.ofNullable(filled.get(place.slot()));
    }

    /// Whether the customer left this option on.
    public boolean shows(String option) {
        return options.getOrDefault(option, true);
    }
}
