/// Bytes being written (`ByteWriter`) and finished (`Impression`): what plates and all writers share. Uses no other
/// package.
package org.makeready.press.bytes;
