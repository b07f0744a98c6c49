/// Pictures and comparisons for people who decide about a version: the sample sheet, a failing case with a frame
/// around it, how far two versions differ. Nothing that judges may enter; nobody in the press depends on it.
package org.makeready.press.review;
