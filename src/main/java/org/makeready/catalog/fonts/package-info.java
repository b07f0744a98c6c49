/// The fonts and emoji pictures installed with the server, for the press. Used by worker processes too: no
/// database, no CDI beyond construction.
package org.makeready.catalog.fonts;
