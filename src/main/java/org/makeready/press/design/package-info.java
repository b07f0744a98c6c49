/// What a customer chose and why it cannot be printed. Knows no other package of the press.
package org.makeready.press.design;
