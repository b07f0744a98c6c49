/// What drawn things consist of: strokes and fills, clips, pictures. No template, no item.
package org.makeready.press.artwork;
