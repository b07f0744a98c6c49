/// What a customer chose, and why it cannot be printed. Uses no other package.
package org.makeready.press.design;
