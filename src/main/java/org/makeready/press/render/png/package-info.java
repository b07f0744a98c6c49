/// Pixels: compiles a face for one size (`PngPlate`), then draws the words of each composition into it and encodes
/// PNG. Does not know the other writers.
package org.makeready.press.render.png;
