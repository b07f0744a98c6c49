package org.makeready.press.composition;

import org.makeready.press.template.Art;
import org.makeready.press.template.Slot;
import org.makeready.press.text.Typeface;
import org.makeready.press.typesetting.Fit;
import org.makeready.press.typesetting.TextBox;

/// A slot's text that fits its box, and all it takes to fit it again.
record FittedText(Slot.Text slot, Art.Place place, String words, Typeface typeface, TextBox box, Fit.Fitted fitted) {
    FittedText with(Fit.Fitted other) {
        return new FittedText(slot, place, words, typeface, box, other);
    }
}
