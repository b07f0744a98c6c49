/// Orders: placing, approval, cancellation, history. Does not know who makes them: `Production` is the interface
/// for that.
package org.makeready.ordering;
