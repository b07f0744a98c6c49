/// Decides whether a version of a template can be published: judges what hard inputs make of its text slots, inks,
/// thin lines and contrast. Draws no pictures, publishes nothing; no PDFBox, no writers.
package org.makeready.press.certificate;
