/// Files under their SHA-256, written once and never changed. Knows no HTTP and no tables, and not what a file is.
package org.makeready.platform.blobs;
