/// Lengths, points, outlines, transforms, curves. Uses no other package.
package org.makeready.press.geometry;
