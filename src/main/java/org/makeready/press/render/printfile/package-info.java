/// Files for print shops: PDF/X-4 print files, runs of many pieces, sheets; printer's marks, processing steps,
/// white underprint. No other package of the press uses it.
package org.makeready.press.render.printfile;
