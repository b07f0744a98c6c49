package org.makeready.press.render.printfile;

import java.time.Instant;

/// What a print file says about the order it is for.
///
/// @param slug what stands beside the piece, in Latin letters, digits and punctuation
/// @param made when the line was approved: the only date in the file, so that the same line gives the same bytes
public record Imprint(String slug, Instant made) {}
