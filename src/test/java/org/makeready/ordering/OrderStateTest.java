package org.makeready.ordering;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class OrderStateTest {
    @Test
    void only_these_transitions_exist() {
        assertEquals(
                """
                awaiting-approval APPROVE approved
                awaiting-approval CANCEL cancelled
                approved CANCEL cancelled
                """,
                Arrays.stream(OrderState.values())
                        .flatMap(from -> Arrays.stream(OrderState.OrderStep.values())
                                .flatMap(step ->
                                        from.after(step).map(to -> from + " " + step + " " + to + "\n").stream()))
                        .collect(Collectors.joining()));
    }
}
