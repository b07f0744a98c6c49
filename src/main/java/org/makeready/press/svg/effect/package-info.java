/// SVG filters and blend modes become pictures, within a budget. The computing of pixels is in `press.effect`.
package org.makeready.press.svg.effect;
