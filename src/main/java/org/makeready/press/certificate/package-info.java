/// Decides whether a version of a template may be published: judges what hard inputs make of each text slot, its
/// inks, its thin lines and its contrast. It judges and reports; it draws no pictures and decides nothing about
/// publishing. No PDFBox, no writers.
package org.makeready.press.certificate;
