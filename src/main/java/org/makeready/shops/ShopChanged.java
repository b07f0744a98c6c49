package org.makeready.shops;

/// Fired when a shop was opened or its settings changed, in the transaction that did it.
public record ShopChanged(PrintShopDetails shop) {}
