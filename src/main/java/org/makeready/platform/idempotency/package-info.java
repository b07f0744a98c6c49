/// Requests with an `Idempotency-Key`: executed once; the response is stored in the same transaction and sent
/// again.
package org.makeready.platform.idempotency;
