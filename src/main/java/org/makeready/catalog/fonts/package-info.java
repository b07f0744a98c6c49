/// The fonts and emoji pictures installed with the server, for the press. Worker processes use it too, so it needs
/// no database and no container.
package org.makeready.catalog.fonts;
