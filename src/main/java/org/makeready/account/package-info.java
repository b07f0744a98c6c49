/// Who is calling: guest sessions and their tokens; accounts of print shops and administrators and their keys.
package org.makeready.account;
