/// Variable data: one template, many rows, one print file. Rows are checked and printed in the background. Does not
/// know orders.
package org.makeready.batches;
