/// The embedded PostgreSQL that starts when no URL is configured, plain SQL, and JSON in columns. No query and no
/// entity of a feature.
package org.makeready.platform.database;
