package org.makeready.shops;

/// A print shop as those see it who give it work.
///
/// @param profile SHA-256 of the ICC profile of its press; null where it has none
public record PrintShopDetails(String id, String name, ShopSettings settings, String profile) {}
