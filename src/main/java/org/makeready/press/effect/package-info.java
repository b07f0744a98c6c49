/// Filter Effects 1 on arrays of pixels. Uses colour only: no SVG, no Java2D, no templates.
package org.makeready.press.effect;
