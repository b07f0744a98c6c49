/// Art and items as PDF content in screen or process colours, and the proof (`PdfPlate`). Uses syntax, plate and
/// item; nothing of print shops' sheets.
package org.makeready.press.render.pdf;
