/// The file of emoji pictures: opened once, pictures unpacked when asked for.
package org.makeready.press.emoji;
