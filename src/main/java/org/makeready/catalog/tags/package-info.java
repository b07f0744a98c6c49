/// Tags of templates: given by the template itself, by machine (from pixels and words) or by a merchandiser, and
/// which of them are effective. Also how words are folded for comparison.
package org.makeready.catalog.tags;
