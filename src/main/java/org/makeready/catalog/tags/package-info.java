/// Tags of templates: given by the template, found in its pixels and words, or set by a merchandiser, and which of
/// them count. Also folds words for comparison. Does not know search.
package org.makeready.catalog.tags;
