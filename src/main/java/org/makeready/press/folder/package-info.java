/// Reads a template's folder and a product's file: template.json, product.json, pictures, checks across them, and
/// drafts for a bare drawing. JSON and its schemas stay in this package: what composes, draws or prints does not
/// use it.
package org.makeready.press.folder;
