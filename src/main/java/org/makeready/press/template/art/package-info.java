/// What is computed from a template's art: its pixels (`ArtPixels`), what a piece contains and how far it reaches
/// (`ArtContents`), the colours it prints with (`TemplateColours`). No Batik, no JSON.
package org.makeready.press.template.art;
