/// Fonts as the press uses them: one font file with its measures, shaping, subsets; families, their supply and the
/// fallback chain. No text of a customer, no file system. Jackson and networknt only for `family.json`.
package org.makeready.press.font;
