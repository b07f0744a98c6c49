/// What merchandisers change about published templates without a new version: tags and facets. HTTP only; the top
/// of the catalog.
package org.makeready.catalog.editing;
