/// Lengths, points, outlines, transforms, curves. Uses nothing.
package org.makeready.press.geometry;
