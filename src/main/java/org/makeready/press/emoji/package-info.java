/// The file of emoji pictures: opened once; a picture is unpacked when it is asked for.
package org.makeready.press.emoji;
