/// What is computed from a template's art: its pixels (`ArtPixels`), what a piece holds and how far it reaches
/// (`ArtContents`), the colours it prints with (`TemplateColours`). No Batik, no JSON. Knows template, canvas,
/// effect.
package org.makeready.press.template.art;
