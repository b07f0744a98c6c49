/// What a template and a product are, as values: faces, slots, ink roles, art, sizes, limits. No Batik, no Jackson,
/// no parsing, nothing that knows how it was read. Knows only artwork, colour, geometry and design (a sample's
/// choices).
package org.makeready.press.template;
