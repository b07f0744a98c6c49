/// What is wrong with an uploaded file, where, and the edits that fix it; also applies these edits to the bytes.
/// Uses no other package of the press, so it knows neither templates nor SVG.
package org.makeready.press.finding;
