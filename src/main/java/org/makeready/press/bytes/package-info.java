/// Bytes in the making (`ByteWriter`) and made (`Impression`): what plates and all writers share. Uses nothing.
package org.makeready.press.bytes;
