/// What the packages below it share: ids, the clock, temporary folders, files only their owner can read, content
/// hashes. Knows nothing else of Makeready, not even the press.
package org.makeready.platform;
