/// Tables of TrueType/OpenType files: bytes to values and back. Knows geometry only; never `Font`.
package org.makeready.press.font.opentype;
