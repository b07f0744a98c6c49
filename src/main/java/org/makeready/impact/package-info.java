/// What a new version of a template would change in saved designs: compared in the background, reported without
/// customers' names or words. Nobody uses it.
package org.makeready.impact;
