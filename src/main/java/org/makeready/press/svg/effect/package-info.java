/// SVG filters and blend modes become pictures, within a budget. How pixels are computed is `press.effect`.
package org.makeready.press.svg.effect;
