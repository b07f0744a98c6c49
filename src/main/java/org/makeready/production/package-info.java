/// What becomes of approved lines: print shops, the queue they pull from, the files they get, and who is told.
package org.makeready.production;
