/// Designs a customer saved, their revisions, their move to another version of the template. Entities stay here;
/// `ordering` and `merchandising` get `SavedDesign` and `PinnedDesigns`. May use: drawing, choices, account,
/// catalog, pictures, platform, platform.http, platform.idempotency, press.
package org.makeready.designs;
