/// What a finished design looks like to a search: its colours and their names, how busy it is, what it is made of.
/// Reads compositions and thumbnails; nothing of the catalog enters.
package org.makeready.press.appearance;
