/// A template's folder and a product's file: template.json, product.json, pictures, checks across them, where each
/// part stands (`Origins`), and drafts proposed for a drawing. Jackson and the schema validator live here. Nothing
/// that composes, draws or prints may use it.
package org.makeready.press.folder;
