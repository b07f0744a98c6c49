package org.makeready.ordering;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Locale;
import org.makeready.platform.database.JsonColumn;

/// How an order's values are written into columns.
final class OrderColumns {
    private OrderColumns() {}

    /// The word of the API, so that a console shows what a customer sees.
    @Converter
    static class OrderStateText implements AttributeConverter<OrderState, String> {
        @Override
        public String convertToDatabaseColumn(OrderState state) {
            return state.toString();
        }

        @Override
        public OrderState convertToEntityAttribute(String stored) {
            return OrderState.valueOf(stored.toUpperCase(Locale.ROOT).replace('-', '_'));
        }
    }

    @Converter
    static class ContactJson extends JsonColumn<Contact> {
        ContactJson() {
            super(new TypeReference<>() {});
        }
    }

    @Converter
    static class AddressJson extends JsonColumn<Address> {
        AddressJson() {
            super(new TypeReference<>() {});
        }
    }
}
