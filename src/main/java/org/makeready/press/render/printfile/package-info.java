/// Files for print shops: PDF/X-4 print files, runs of many pieces, sheets; printer's marks, processing steps,
/// white underprint. Uses render.pdf, imposition and canvas (for the underprint); nobody in press uses it.
package org.makeready.press.render.printfile;
