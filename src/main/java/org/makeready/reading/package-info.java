/// Reads what strangers upload: zips, drawings and pictures become a verdict with findings. Stores nothing; knows
/// no versions and no publishing. Drawings are parsed in worker processes only.
package org.makeready.reading;
