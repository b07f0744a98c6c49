/// A template compiled for one output: static bytes, holes for slots, a few bytes that each composition writes
/// over. No output format enters; the writers in render bring theirs.
package org.makeready.press.plate;
