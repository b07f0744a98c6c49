package org.makeready.press.geometry;

/// Width and height of a piece of paper.
public record Size(Length width, Length height) {
    public Size {
        if (width.pt() <= 0 || height.pt() <= 0) throw new IllegalArgumentException("A size must be positive");
    }
}
