/// Work outside requests, on db-scheduler in PostgreSQL, and the batching of requests into one transaction. The
/// work itself belongs to the features.
package org.makeready.platform.work;
