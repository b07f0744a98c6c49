/// Checks a whole PDF file: opens it, looks at version, metadata, output intent, layers, boxes, spot names,
/// forbidden objects; `Preflight` is the way in. Any file may come, so nothing here trusts it.
package org.makeready.press.preflight.file;
