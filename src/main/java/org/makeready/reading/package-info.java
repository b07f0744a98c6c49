/// Reads what strangers upload: zips, drawings and pictures become a verdict and findings. Nothing here knows
/// versions, publishing or HTTP requests, and nothing is stored; drawings are parsed only in worker processes. May
/// use `catalog.fonts`, the platform and the press.
package org.makeready.reading;
