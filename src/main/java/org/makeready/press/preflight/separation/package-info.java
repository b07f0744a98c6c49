/// What each ink prints, pixel by pixel: colour spaces as amounts of ink, overprint, blending, masks. Knows no
/// rules and no page content.
package org.makeready.press.preflight.separation;
