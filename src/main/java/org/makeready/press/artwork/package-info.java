/// What drawn things consist of: strokes and fills, clips, pictures. Knows geometry and hash.
package org.makeready.press.artwork;
