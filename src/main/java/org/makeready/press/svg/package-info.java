/// Reads the SVG of one face: `ArtworkReader` is the entry, `Art` the result. With `svg.batik` and `svg.effect` the
/// only place that knows Batik. Knows no template.json and no fonts.
package org.makeready.press.svg;
