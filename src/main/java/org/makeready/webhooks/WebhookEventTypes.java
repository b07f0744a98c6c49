package org.makeready.webhooks;

import java.util.Set;

/// The types of events a feature publishes. Every feature that publishes events has a bean of this type; an
/// endpoint can subscribe to these types and no other.
public interface WebhookEventTypes {
    Set<String> types();
}
