/// SHA-256, the name of everything that never changes.
package org.makeready.press.hash;
