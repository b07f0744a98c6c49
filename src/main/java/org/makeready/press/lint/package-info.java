/// Checks a template that could be read for what would print badly or confuse customers. One class per subject,
/// each a `LintCheck`; the rules are in `finding.LintRule`.
package org.makeready.press.lint;
