/// Template and choices become a composition: choices are checked, slots filled, items resolved, and the
/// fingerprint made; or all problems are reported, with repairs that fit. The only package that knows both
/// templates and typesetting. Knows no output format.
package org.makeready.press.composition;
