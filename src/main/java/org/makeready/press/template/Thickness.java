package org.makeready.press.template;

import org.makeready.press.geometry.Length;

/// A measure that goes with the lettering: a share of the font size, or a length that stays whatever the size.
public record Thickness(double ems, Length fixed) {
    public static final Thickness NONE = new Thickness(0, Length.ZERO);

    /// In points, for lettering of this size in points.
    public double at(double size) {
        return ems * size + fixed.pt();
    }
}
