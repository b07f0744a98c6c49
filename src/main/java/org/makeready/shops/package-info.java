/// Print shops: settings, output profile, due dates. Does not know jobs: it fires `ShopChanged`, and whoever
/// assigns work observes it.
package org.makeready.shops;
