/// What a finished design looks like: its colours and their names, how busy it is, what it consists of. Reads
/// compositions and thumbnails; knows nothing of the catalog that uses it.
package org.makeready.press.appearance;
