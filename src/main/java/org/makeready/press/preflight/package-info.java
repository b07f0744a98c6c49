/// What a print file is held to and what was found: rules, thresholds, findings, results. Values only; no PDFBox,
/// no composition.
package org.makeready.press.preflight;
