/// Notifies the endpoints of an account over HTTP: signed, with retries and replay. Knows no feature: it takes a
/// `WebhookEvent` and the account.
package org.makeready.webhooks;
