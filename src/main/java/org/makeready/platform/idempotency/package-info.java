/// Requests with an `Idempotency-Key`: executed once, their response stored in the same transaction and answered
/// again. The only HTTP code that knows the database. May use: platform.http.
package org.makeready.platform.idempotency;
