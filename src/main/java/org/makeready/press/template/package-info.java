/// What a template and a product are, as values: faces, slots, ink roles, art, sizes, limits. No Batik, no JSON, no
/// parsing: nothing that knows how it was read.
package org.makeready.press.template;
