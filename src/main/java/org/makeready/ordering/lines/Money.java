package org.makeready.ordering.lines;

import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(
        name = "Money",
        description = "An amount with two decimals, in an ISO 4217 currency",
        examples = "{\"amount\": 12.99, \"currency\": \"USD\"}")
public record Money(BigDecimal amount, String currency) {
    public Money plus(Money other) {
        if (!currency.equals(other.currency)) throw new IllegalArgumentException(currency + " and " + other.currency);
        return new Money(amount.add(other.amount), currency);
    }

    Money times(int quantity) {
        return new Money(amount.multiply(BigDecimal.valueOf(quantity)), currency);
    }
}
