/// Designs a customer saved, their revisions, and their move to a newer version of the template. Entities stay in
/// this package; others get `SavedDesign` and `PinnedDesigns`.
package org.makeready.designs;
