/// Files under their SHA-256, written once and never changed. Knows no HTTP, no table, not what a file is. May use:
/// platform.
package org.makeready.platform.blobs;
