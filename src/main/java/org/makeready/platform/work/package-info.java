/// Work outside requests, on db-scheduler in PostgreSQL, and requests that are answered several in one transaction.
/// The work itself belongs to the features.
package org.makeready.platform.work;
