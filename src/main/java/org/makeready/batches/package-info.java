/// Variable data: one template, many rows, one print file; checking and printing in the background. May use:
/// batches.rows, choices, catalog, pictures, drawing, account, platform.
package org.makeready.batches;
