/// The hard texts that are tried in a text slot, and what the composer made of each. Judges nothing.
package org.makeready.press.certificate.trial;
