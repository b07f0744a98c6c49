/// Orders: placing, approval, cancellation, history, and the interface (`Production`, `LineToMake`, `LineProgress`)
/// behind which they are made. Does not know who makes them. May use: ordering.lines, catalog, pictures, drawing,
/// account, platform.
package org.makeready.ordering;
