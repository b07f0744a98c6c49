/// Finds published templates: the tables that search reads, the index in memory that follows them, queries, facets
/// and cursors. Knows templates only as values of the press, not how they are stored or published.
package org.makeready.catalog.search;
