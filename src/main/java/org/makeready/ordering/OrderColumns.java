package org.makeready.ordering;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Locale;

/// How an order's values are written into columns.
final class OrderColumns {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private OrderColumns() {}

    /// The word of the API, so that a console shows what a customer sees.
    @Converter
    static class State implements AttributeConverter<OrderState, String> {
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
    static class ContactJson extends Json<Contact> {
        ContactJson() {
            super(Contact.class);
        }
    }

    @Converter
    static class AddressJson extends Json<Address> {
        AddressJson() {
            super(Address.class);
        }
    }

    private abstract static class Json<T> implements AttributeConverter<T, String> {
        private final Class<T> type;

        Json(Class<T> type) {
            this.type = type;
        }

        @Override
        public String convertToDatabaseColumn(T value) {
            try {
                return JSON.writeValueAsString(value);
            } catch (JsonProcessingException e) {
                throw new IllegalStateException(e);
            }
        }

        @Override
        public T convertToEntityAttribute(String stored) {
            try {
                return JSON.readValue(stored, type);
            } catch (JsonProcessingException e) {
                throw new IllegalStateException("Stored " + type.getSimpleName() + " cannot be read", e);
            }
        }
    }
}
