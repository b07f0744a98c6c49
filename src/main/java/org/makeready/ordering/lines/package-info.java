/// Order lines: checks what is to be bought, prices it, freezes it, and composes it again for printing. Does not
/// know orders.
package org.makeready.ordering.lines;
