/// Reads what customers send, CSV or JSON, one row at a time. No database, no composing. May use: choices,
/// platform.
package org.makeready.batches.rows;
