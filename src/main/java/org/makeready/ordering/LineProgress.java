package org.makeready.ordering;

/// How far the making of a line has come.
///
/// @param state    in the word of those who make it
/// @param reason   why it is held back or was rejected
public record LineProgress(int line, ProgressStage stage, String state, String reason, Shipment shipment) {
    /// What a step of its making means for the order.
    public enum ProgressStage {
        /// May still be called off.
        WAITING,
        STARTED,
        SHIPPED,
        DELIVERED,
        REJECTED,
        CANCELLED
    }

    /// The parcel, once there is one.
    public record Shipment(String carrier, String tracking) {}
}
