package org.makeready.press.composition;

import java.util.Locale;
import org.makeready.press.template.Slot;

/// The box a text slot offers, in points, with the slot's rules for filling it.
record TextBox(double width, double height, Slot.Text rules, Locale language) {
    double smallest() {
        return rules.smallest().pt();
    }

    double largest() {
        return rules.largest().pt();
    }

    double lineHeight() {
        return rules.lineHeight();
    }
}
