/// Checks a whole PDF file: version, metadata, output intent, layers, boxes, spot names, forbidden objects.
/// `Preflight` is the entry. Any file can come, so nothing in this package trusts it.
package org.makeready.press.preflight.file;
