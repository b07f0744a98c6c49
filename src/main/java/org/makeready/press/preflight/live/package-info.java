/// Finds in a composition what preflight would find in its print file, before there is one. No PDFBox.
package org.makeready.press.preflight.live;
