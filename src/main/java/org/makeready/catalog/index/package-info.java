/// (Lucene later) The search index in memory: numbers only, no database, no HTTP.
package org.makeready.catalog.index;
