package org.makeready.ordering.lines;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/// The how-manieth of an order, counted from 1.
@Embeddable
public record OrderPosition(@Column(name = "placed_order") String order, int position) {}
