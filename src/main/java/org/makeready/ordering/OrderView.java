package org.makeready.ordering;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.makeready.ordering.lines.Money;
import org.makeready.ordering.lines.OrderLine;

/// An order as its customer sees it.
@JsonInclude(JsonInclude.Include.NON_NULL)
record OrderView(
        @Schema(examples = "ord_8mC2vQyX5rTfLwB0sKzN3g") String id,

        @Schema(
                examples = "MR-100001",
                description = "Order number for people, for example on the phone or on a parcel")
        String number,

        @Schema(implementation = String.class, examples = "awaiting-approval")
        OrderState state,

        Instant placedAt,
        String reference,
        Contact contact,
        Address shipTo,
        List<Line> lines,
        Money total,
        List<Event> events) {
    /// `line` counts from 1 and names the line in the addresses of its proofs. The SVG proof of a batch shows its first
    /// piece, the PDF all of them.
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "OrderLine")
    record Line(
            int line,

            @Schema(description = "Absent when the line has a batch")
            String design,

            @Schema(description = "Absent when the line has a design")
            String batch,

            int revision,
            String template,
            int version,
            String title,
            String size,
            String material,

            @Schema(description = "Number of copies of each different piece")
            int quantity,

            @Schema(description = "Number of different pieces: 1 for a design, one per row for a batch")
            int kinds,

            Money unitPrice,
            Money price,
            Proof proof,

            @Schema(
                    description = "State of production at the print shop; absent before approval, "
                            + "and when nothing is printed")
            Making making) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Making(
            @Schema(examples = "shipped") String state,

            @Schema(description = "Why it is on hold or was rejected")
            String reason,

            @Schema(examples = "UPS") String carrier,
            @Schema(examples = "1Z999AA10123456784") String tracking) {
        static Making of(LineProgress progress) {
            var shipment = progress.shipment();
            return new Making(
                    progress.state(),
                    progress.reason(),
                    shipment == null ? null : shipment.carrier(),
                    shipment == null ? null : shipment.tracking());
        }
    }

    record Proof(
            @Schema(description = "Hash of everything that determines the picture; the approval names it")
            String fingerprint,

            File svg,
            File pdf) {}

    record File(
            String href,

            @Schema(description = "SHA-256 of the file as served; check it with sha256sum")
            String sha256,

            long bytes) {}

    @Schema(name = "OrderEvent")
    record Event(Instant at, String who, String what, String why) {}

    static OrderView of(PlacedOrder order, List<LineProgress> progress) {
        return new OrderView(
                order.id,
                order.number,
                order.state(progress),
                order.placedAt,
                order.reference,
                order.contact,
                order.shipTo,
                order.lines.stream()
                        .map(line -> line(order, line, making(line, progress)))
                        .toList(),
                new Money(order.total, order.currency),
                order.events.stream()
                        .map(e -> new Event(e.at, e.who, e.what, e.why))
                        .toList());
    }

    private static Making making(OrderLine line, List<LineProgress> progress) {
        return progress.stream()
                .filter(p -> p.line() == line.id.position())
                .findFirst()
                .map(Making::of)
                .orElse(null);
    }

    private static Line line(PlacedOrder order, OrderLine line, Making making) {
        var at = "/api/orders/" + order.id + "/lines/" + line.id.position() + "/proof";
        var proof = new Proof(
                line.fingerprint,
                new File(at + ".svg", line.svgSha256, line.svgBytes),
                new File(at + ".pdf", line.pdfSha256, line.pdfBytes));
        return new Line(
                line.id.position(),
                line.design,
                line.batch,
                line.revision,
                line.template,
                line.version,
                line.title,
                line.size,
                line.material,
                line.quantity,
                line.kinds,
                new Money(line.unitPrice, order.currency),
                new Money(line.price, order.currency),
                proof,
                making);
    }
}
