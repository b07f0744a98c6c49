/// SHA-256, the name of everything that never changes. Uses no other package.
package org.makeready.press.hash;
