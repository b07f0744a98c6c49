/// How well words stand out: the colour behind a point of a face, and contrast by WCAG 2.2. Reads items; draws
/// nothing.
package org.makeready.press.contrast;
