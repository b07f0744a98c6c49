/// Where the service meets the press: composes and draws (SVG, PNG, PDF, print files, sheets), with caches and no
/// more at once than there are cores; compositions and previews over HTTP. Saves nothing; knows neither designs nor
/// orders.
package org.makeready.drawing;
