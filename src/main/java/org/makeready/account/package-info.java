/// Who is calling: guest sessions and their tokens.
package org.makeready.account;
