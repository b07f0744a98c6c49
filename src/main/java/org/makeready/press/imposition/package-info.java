/// Lays pieces out on sheets or along a roll. Lengths only: no PDF, no template, no order.
package org.makeready.press.imposition;
