/// Checks a template that could be read for what would print badly or puzzle customers. One class per subject, each
/// a `LintCheck`; rules are named in `finding.LintRule`.
package org.makeready.press.lint;
