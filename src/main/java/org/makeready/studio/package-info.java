/// Saved designs, their revisions and their pictures.
package org.makeready.studio;
