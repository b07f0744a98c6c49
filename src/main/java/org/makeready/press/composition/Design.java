package org.makeready.press.composition;

import java.util.SortedMap;
import org.makeready.press.colour.Ink;

/// Choices a template has accepted, complete: every slot and every role of the template has its value here. Texts are
/// in Unicode normalization form C with line feeds for line ends; pictures are names of the template's own.
record Design(SortedMap<String, String> texts, SortedMap<String, Ink> inks, SortedMap<String, String> fonts,
                     SortedMap<String, String> pictures, SortedMap<String, Boolean> options) {}
