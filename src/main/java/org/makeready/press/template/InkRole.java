package org.makeready.press.template;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.makeready.press.colour.Ink;
import org.makeready.press.colour.Recipe;

/// One colour of a template's palette: its default (which marks it in the artwork), the inks offered instead, and
/// whether any other ink may be chosen freely.
///
/// @param recipes how inks of this role are printed, where the template says so
public record InkRole(
        String name, String label, Ink initial, List<Ink> offered, boolean free, Map<Ink, Recipe> recipes) {
    public InkRole(String name, String label, Ink initial, List<Ink> offered, boolean free) {
        this(name, label, initial, offered, free, Map.of());
    }

    /// Whether it looks and prints like any other colour, whatever customers choose.
    public boolean fixed() {
        return !free && offered.isEmpty() && recipes.isEmpty();
    }

    /// What customers may choose from, the default first and each ink once.
    public List<Ink> offeredInks() {
        return Stream.concat(Stream.of(initial), offered.stream()).distinct().toList();
    }

    /// Whether customers may choose this ink.
    public boolean offers(Ink ink) {
        return free || ink.equals(initial) || offered.contains(ink);
    }
}
