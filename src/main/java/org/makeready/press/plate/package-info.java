/// A template compiled for one output: static bytes, holes for slots, and the few bytes each composition writes
/// over. Knows no output format: the writers in `render` bring theirs.
package org.makeready.press.plate;
