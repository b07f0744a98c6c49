package org.makeready.press.imposition;

/// How pieces may lie.
///
/// @param margin     free at every edge of the substrate, in points
/// @param gutter     free between two pieces, in points
/// @param turned     whether pieces may be turned by a quarter
/// @param guillotine whether every cut must go straight through what is left, as a guillotine's does
public record ImpositionRules(double margin, double gutter, boolean turned, boolean guillotine) {}
