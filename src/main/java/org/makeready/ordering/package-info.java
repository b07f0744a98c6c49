/// Orders: prices, lines with their sealed proofs, approval and cancellation.
package org.makeready.ordering;
