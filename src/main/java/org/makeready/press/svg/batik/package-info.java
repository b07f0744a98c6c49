/// Batik behind our own words: it resolves styles, units and copies, and loads nothing. Nothing outside `press.svg`
/// may use it.
package org.makeready.press.svg.batik;
