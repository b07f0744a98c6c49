/// Choices and a template become a composition: choices are checked, each slot is filled, every item is resolved
/// and gets a fingerprint; or all problems, with repairs that do fit. The only package that knows both templates
/// and typesetting. No bytes of any output format.
package org.makeready.press.composition;
