/// Reads rows from CSV or JSON, one at a time. No database, no composing.
package org.makeready.batches.rows;
