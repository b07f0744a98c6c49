package org.makeready.webhooks;

import com.fasterxml.jackson.databind.node.ObjectNode;

/// Something that happened, as endpoints are notified of it.
///
/// @param type such as `print_job.ready`
/// @param data what the message says about it, in this order
public record WebhookEvent(String type, ObjectNode data) {}
