/// What is wrong with an uploaded file, where, and the edits that fix it: rules, findings, positions, edits, and
/// edits applied to bytes. Knows no template, no SVG model, no other package of the press; Jackson's streaming core
/// only, to find values in JSON bytes.
package org.makeready.press.finding;
