/// Inks, tints, paints, process colours and the ICC profile between them. Uses geometry (gradients) and hash.
/// `fogra39.icc` lies beside it (package name unchanged on purpose).
package org.makeready.press.colour;
