/// Filter Effects 1 on arrays of pixels. No SVG, no Java2D, no templates.
package org.makeready.press.effect;
