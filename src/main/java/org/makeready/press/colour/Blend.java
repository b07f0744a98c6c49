package org.makeready.press.colour;

/// A colour on the way from one tint to another: the first at 0, the other at 1.
public record Blend(Tint from, Tint to, double at) {
    /// One colour alone.
    public static Blend of(Tint tint) {
        return new Blend(tint, tint, 0);
    }

    /// Whether no customer can change it.
    public boolean fixed() {
        return from instanceof Tint.Fixed && to instanceof Tint.Fixed;
    }
}
