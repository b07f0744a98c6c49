/// Changes to tags and facets of published templates, without a new version. HTTP only; no other package of the
/// catalog uses it.
package org.makeready.catalog.editing;
