package org.makeready.ordering;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/// The how-manieth of an order, counted from 1.
@Embeddable
record Place(@Column(name = "placed_order") String order, int position) {}
