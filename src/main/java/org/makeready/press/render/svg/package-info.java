/// SVG: compiles a template once (`SvgPlate`), then writes each composition, with text as outlines. Does not know
/// the other writers.
package org.makeready.press.render.svg;
