/// Variable data: one template, many rows of choices, one print file.
package org.makeready.batches;
