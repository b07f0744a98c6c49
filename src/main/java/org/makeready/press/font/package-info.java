/// Fonts as the press uses them: one font file with its measures, shaping and subsets; families and fallbacks. No
/// customer's text, no file system.
package org.makeready.press.font;
