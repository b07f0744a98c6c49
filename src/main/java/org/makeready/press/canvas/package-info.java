/// Draws shapes, pictures and groups as pixels with Java2D, and how far they reach. Knows neither templates nor
/// items; who draws those walks over them.
package org.makeready.press.canvas;
