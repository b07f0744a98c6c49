/// Composes and draws templates with choices (SVG, PNG, PDF, print files, sheets), with caches of plates and
/// separations and no more at once than there are cores; compositions and previews over HTTP. Saves nothing; knows
/// neither designs nor orders. May use: choices, account, catalog, pictures, platform.http, press.
package org.makeready.drawing;
