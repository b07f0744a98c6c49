/// Art and items as PDF content in screen or process colours, and the proof (`PdfPlate`). Knows nothing of sheets
/// and printer's marks.
package org.makeready.press.render.pdf;
