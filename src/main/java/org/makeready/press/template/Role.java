package org.makeready.press.template;

import java.util.List;
import org.makeready.press.colour.Ink;

/// One colour of a template's palette: its default (which marks it in the artwork), the inks offered instead, and
/// whether any other ink may be chosen freely.
public record Role(String name, String label, Ink initial, List<Ink> offered, boolean free) {
    public boolean offers(Ink ink) {
        return free || ink.equals(initial) || offered.contains(ink);
    }
}
