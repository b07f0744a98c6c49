package org.makeready.production;

/// Fired when a shop was opened or its settings changed, in the transaction that did it.
record ShopChanged(PrintShopDetails shop) {}
