/// Draws shapes, pictures and groups as pixels with Java2D, and tells how far they reach. Knows neither templates
/// nor items.
package org.makeready.press.canvas;
