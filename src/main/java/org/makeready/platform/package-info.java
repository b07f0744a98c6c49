/// What every feature stands on: problems, files, ids, idempotency, the database.
package org.makeready.platform;
