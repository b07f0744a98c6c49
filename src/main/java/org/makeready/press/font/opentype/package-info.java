/// Tables of TrueType and OpenType files: from bytes to values and back. Does not know `Font`.
package org.makeready.press.font.opentype;
