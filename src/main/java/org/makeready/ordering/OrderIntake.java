package org.makeready.ordering;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.makeready.platform.Answer;
import org.makeready.platform.Blobs;
import org.makeready.platform.Ids;
import org.makeready.press.composition.Composition;
import org.makeready.studio.PressRoom;

/// Takes an order in: checks and draws every line, stores the proofs, and only then writes the rows, all in one
/// transaction. A crash leaves at most files nobody names; never an order without its proofs.
@ApplicationScoped
class OrderIntake {
    private final LineCheck check;
    private final PressRoom pressRoom;
    private final Blobs blobs;
    private final Orders orders;
    private final ObjectMapper json;

    OrderIntake(LineCheck check, PressRoom pressRoom, Blobs blobs, Orders orders, ObjectMapper json) {
        this.check = check;
        this.pressRoom = pressRoom;
        this.blobs = blobs;
        this.orders = orders;
        this.json = json;
    }

    /// Everything slow, outside any transaction; what is returned writes the rows inside one.
    Supplier<Answer> prepare(String owner, OrderRequest request) {
        var order = new PlacedOrder();
        order.id = Ids.order();
        order.owner = owner;
        order.contact = request.contact();
        order.shipTo = request.shipTo();
        order.reference = request.reference();
        var accepted = check.accept(owner, request.lines());
        IntStream.range(0, accepted.size())
                .forEach(i -> order.lines.add(frozen(new Place(order.id, i + 1), accepted.get(i))));
        var total = accepted.stream().map(Accepted::price).reduce(Money::plus).orElseThrow();
        order.currency = total.currency();
        order.total = total.amount();
        return () -> write(order);
    }

    private OrderLine frozen(Place place, Accepted accepted) {
        var line = accepted.line();
        line.id = place;
        switch (accepted) {
            case Accepted.OfDesign(var _, var _, Composition composition) -> seal(line, pressRoom.proof(composition));
            case Accepted.OfBatch(var _, var _, Composition first) ->
                seal(line, pressRoom.svg(first).bytes());
        }
        return line;
    }

    private void seal(OrderLine line, PressRoom.Proof proof) {
        seal(line, proof.svg());
        line.fingerprint = proof.fingerprint();
        line.pdfSha256 = blobs.put(proof.pdf());
        line.pdfBytes = proof.pdf().length;
    }

    private void seal(OrderLine line, byte[] svg) {
        line.svgSha256 = blobs.put(svg);
        line.svgBytes = svg.length;
    }

    private Answer write(PlacedOrder order) {
        order.number = orders.nextNumber();
        order.placedAt = Instant.now().truncatedTo(ChronoUnit.MICROS);
        order.note("customer", "Placed.", order.placedAt);
        orders.persist(order);
        try {
            return new Answer(
                    201, "/api/orders/" + order.id, null, json.writeValueAsString(OrderView.of(order, List.of())));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
