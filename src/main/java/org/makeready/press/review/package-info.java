/// Pictures and comparisons for people who decide about a version: the sheet of samples, a failed case with a frame
/// around it, how far two versions differ. Judges nothing; no other package of the press uses it.
package org.makeready.press.review;
