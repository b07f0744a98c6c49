/// Lines: checks what is to be bought, prices it, keeps it unchanged, and composes it again for printing. Knows no
/// order. (Quotes of a later issue can stand on it.) May use: batches, designs, choices, catalog, pictures,
/// drawing, platform.
package org.makeready.ordering.lines;
