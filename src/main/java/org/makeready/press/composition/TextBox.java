package org.makeready.press.composition;

import java.util.Locale;
import org.makeready.press.template.Slot;

/// The box a text slot offers, in points, with the slot's rules for filling it and the sizes to fill it with.
record TextBox(double width, double height, double smallest, double largest, Slot.Text rules, Locale language) {
    static TextBox of(double width, double height, Slot.Text rules, Locale language) {
        return new TextBox(width, height, rules.smallest().pt(), rules.largest().pt(), rules, language);
    }

    /// The same box for a text that is not to be larger than this.
    TextBox atMost(double size) {
        return new TextBox(width, height, smallest, Math.min(largest, size), rules, language);
    }

    /// The same box for a text of exactly this size.
    TextBox exactly(double size) {
        return new TextBox(width, height, size, size, rules, language);
    }

    /// The smallest size a text may be set in here: the largest, where it may not shrink.
    double floor() {
        return rules.fitting().allows(Slot.Step.SHRINK) ? smallest : largest;
    }

    int mostLines(int own) {
        return rules.fitting().allows(Slot.Step.BREAK) ? rules.maxLines() : Math.min(own, rules.maxLines());
    }
}
