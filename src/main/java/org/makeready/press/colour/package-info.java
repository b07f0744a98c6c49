/// Inks, tints, paints, process colours and the ICC profile between them. `fogra39.icc` lies beside it. No artwork,
/// no template.
package org.makeready.press.colour;
