/// Print shops: their accounts, settings, output profile and due dates. Does not know jobs: fires `ShopChanged`,
/// and whoever routes work observes it. May use: account, catalog, platform.
package org.makeready.shops;
