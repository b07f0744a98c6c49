/// The embedded PostgreSQL that starts when no URL is configured, SQL for what is not an entity, and JSON in columns.
/// No query and no entity of a feature. May use: platform.
package org.makeready.platform.database;
