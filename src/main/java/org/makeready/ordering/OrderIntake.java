package org.makeready.ordering;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.makeready.drawing.Renderer;
import org.makeready.ordering.lines.AcceptedLine;
import org.makeready.ordering.lines.LineValidation;
import org.makeready.ordering.lines.Money;
import org.makeready.ordering.lines.OrderLine;
import org.makeready.ordering.lines.OrderPosition;
import org.makeready.platform.Ids;
import org.makeready.platform.blobs.Blobs;
import org.makeready.platform.idempotency.ReplayableResponse;
import org.makeready.press.composition.Composition;

/// Takes an order in: checks and draws every line, stores the proofs, and only then writes the rows, all in one
/// transaction. A crash leaves at most files nobody names; never an order without its proofs.
@ApplicationScoped
class OrderIntake {
    private final LineValidation check;
    private final Renderer renderer;
    private final Blobs blobs;
    private final Orders orders;
    private final ObjectMapper json;
    private final Clock clock;

    OrderIntake(LineValidation check, Renderer renderer, Blobs blobs, Orders orders, ObjectMapper json, Clock clock) {
        this.check = check;
        this.renderer = renderer;
        this.blobs = blobs;
        this.orders = orders;
        this.json = json;
        this.clock = clock;
    }

    /// Everything slow, outside any transaction; what is returned writes the rows inside one.
    Supplier<ReplayableResponse> prepare(String owner, OrderRequest request) {
        var order = new PlacedOrder();
        order.id = Ids.order();
        order.owner = owner;
        order.contact = request.contact();
        order.shipTo = request.shipTo();
        order.reference = request.reference();
        var accepted = check.accept(owner, request.lines());
        IntStream.range(0, accepted.size())
                .forEach(i -> order.lines.add(frozenLine(new OrderPosition(order.id, i + 1), accepted.get(i))));
        var total =
                accepted.stream().map(AcceptedLine::price).reduce(Money::plus).orElseThrow();
        order.currency = total.currency();
        order.total = total.amount();
        return () -> write(order);
    }

    private OrderLine frozenLine(OrderPosition place, AcceptedLine accepted) {
        var line = accepted.line();
        line.id = place;
        switch (accepted) {
            case AcceptedLine.OfDesign(var _, var _, Composition composition) ->
                seal(line, renderer.proof(composition));
            case AcceptedLine.OfBatch(var _, var _, Composition first) ->
                seal(line, renderer.svg(first).bytes());
        }
        return line;
    }

    private void seal(OrderLine line, Renderer.ProofFiles proof) {
        seal(line, proof.svg());
        line.fingerprint = proof.fingerprint();
        line.pdfSha256 = blobs.put(proof.pdf());
        line.pdfBytes = proof.pdf().length;
    }

    private void seal(OrderLine line, byte[] svg) {
        line.svgSha256 = blobs.put(svg);
        line.svgBytes = svg.length;
    }

    private ReplayableResponse write(PlacedOrder order) {
        order.number = orders.nextNumber();
        order.placedAt = clock.instant();
        order.recordEvent("customer", "Placed.", order.placedAt);
        orders.persist(order);
        try {
            return new ReplayableResponse(
                    201, "/api/orders/" + order.id, null, json.writeValueAsString(OrderView.of(order, List.of())));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
