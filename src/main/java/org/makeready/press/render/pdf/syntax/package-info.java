/// What a PDF file consists of (ISO 32000-2): numbered objects, content streams, fonts, images, names, page trees.
/// Knows nothing of items, templates or compositions.
package org.makeready.press.render.pdf.syntax;
