/// Notifying the endpoints of an account over HTTP, signed, with retries and replay. Knows no feature: takes a
/// `WebhookEvent` (type and data) and the account; no entity of another package enters. May use: account, platform.
package org.makeready.webhooks;
