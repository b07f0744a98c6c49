/// Finds published templates: the tables that search reads, the index that follows them, queries, facets and
/// cursors. Knows templates as values of the press, not how they are stored or published.
package org.makeready.catalog.search;
