package org.makeready.press.preflight.live;

import org.makeready.press.geometry.Rect;
import org.makeready.press.preflight.PreflightRule;

/// What would be found in the print file of a composition, told before there is one.
///
/// @param section where in the choices it belongs, `texts`, `inks` or `pictures`; empty when no choice changes it
/// @param slot    the slot or role it is about; empty when no choice changes it
/// @param place   where on the face, in points from the top-left corner of the trim, y downward
public record LiveFinding(
        PreflightRule rule, String section, String slot, String face, Rect place, String measured, String allowed) {}
