package org.makeready.press.template;

/// How large an uploaded template may be. Numbers a careful designer never meets, and a bomb always does.
///
/// @param bytes         of one file
/// @param elements      of one SVG, and again after every `use` is expanded
/// @param nesting       levels of elements within elements
/// @param depth        of references within references, such as `use` of a group that holds a `use`
/// @param attributes    characters of one attribute
/// @param picturePixels of one picture
/// @param pictures      in one template
public record Limits(int bytes, int elements, int nesting, int depth, int attributes, long picturePixels, int pictures) {
    public static final Limits DEFAULT = new Limits(5_000_000, 20_000, 60, 200, 500_000, 40_000_000, 24);
}
