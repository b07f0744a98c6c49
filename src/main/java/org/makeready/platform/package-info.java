/// What every room of platform stands on: ids, the clock, temporary folders, files only their owner may read,
/// content hashes. Knows no other room of Makeready and not the press.
package org.makeready.platform;
