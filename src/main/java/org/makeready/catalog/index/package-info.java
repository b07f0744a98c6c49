/// The search index in memory. Numbers only: no words, no database, no HTTP. Lucene will replace it.
package org.makeready.catalog.index;
