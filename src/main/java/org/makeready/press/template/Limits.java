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
/// @param primitives    of one filter
/// @param effectPixels  of one filter or blended thing, at 300 to the inch
/// @param effectWork    of all filters and blended things of one face: pixels times primitives
public record Limits(
        int bytes,
        int elements,
        int nesting,
        int depth,
        int attributes,
        long picturePixels,
        int pictures,
        int primitives,
        long effectPixels,
        long effectWork) {
    public static final Limits DEFAULT =
            new Limits(5_000_000, 20_000, 60, 200, 500_000, 40_000_000, 24, 24, 8_000_000, 64_000_000);
}
